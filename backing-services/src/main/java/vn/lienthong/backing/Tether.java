package vn.lienthong.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ends a process, or removes a folder, with this JVM: a shell reads from a pipe that closes even on kill -9. */
final class Tether {
    private static final String WAIT = """
            end() { # signal, process, its start: the number may have gone to another process
                if [ ! -d /proc/self ] || [ "$(cut -d ' ' -f 22 "/proc/$2/stat")" = "$3" ]; then
                    kill -s "$1" "$2"
                fi
            }
            read -r _
            """;
    private static final String END_PROCESS = WAIT + """
            end "$1" "$2" "$3"
            """;
    private static final String CLEAR_FOLDER = WAIT + """
            for signal in QUIT KILL; do
                for file in "$1"/*/server.pid; do
                    read -r process start <"$file" && end "$signal" "$process" "$start"
                done
                sleep 1
            done
            rm -rf "$1"
            """;

    private Tether() {}

    static void tie(RunningProcess process, String signal) {
        shell(END_PROCESS, signal, Long.toString(process.pid()), process.started());
    }

    /** Ties all servers that have or will have their folders in this one, and the folder itself. */
    static void tie(Path folder) {
        shell(CLEAR_FOLDER, folder.toString());
    }

    private static void shell(String script, String... arguments) {
        var command = new ArrayList<String>(Processes.inOwnSession());
        command.addAll(List.of("sh", "-c", script, "sh"));
        command.addAll(List.of(arguments));
        try {
            Process shell = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Also keeps hold of the pipe, which would close as soon as nobody referred to it.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> letGo(shell)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void letGo(Process shell) {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

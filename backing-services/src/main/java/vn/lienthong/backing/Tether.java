package vn.lienthong.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ends a process, or removes a folder, with this JVM: a shell reads from a pipe that closes even on kill -9. */
final class Tether {
    private static final String END_PROCESS = """
            read -r _
            if [ ! -d /proc/self ] || [ "$(cut -d ' ' -f 22 "/proc/$2/stat")" = "$3" ]; then
                kill -s "$1" "$2"
            fi
            """;
    private static final String REMOVE_FOLDER = """
            read -r _
            i=0
            while [ $i -lt 50 ] && ! rm -rf "$1"; do
                sleep 0.1
                i=$((i + 1))
            done
            """;

    private Tether() {}

    static void tie(RunningProcess process, String signal) {
        shell(END_PROCESS, signal, Long.toString(process.pid()), process.started());
    }

    static void tie(Path folder) {
        shell(REMOVE_FOLDER, folder.toString());
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

package vn.lienthong.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Starts processes that outlive this JVM, and runs short commands. */
public final class Processes {
    private static final Path NOTHING = Path.of("/dev/null");
    private static final Duration STEP = Duration.ofMillis(10);

    private Processes() {}

    /** What a short command said, and the status it ended with. */
    public record Outcome(int status, String output) {
        public boolean succeeded() {
            return status == 0;
        }
    }

    /** Starts a command in a session of its own, deaf to the terminal; its output is added to the log. */
    public static RunningProcess detach(List<String> command, Map<String, String> environment, Path log) {
        var whole = new ArrayList<String>(inOwnSession());
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectInput(NOTHING.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            long pid = builder.start().pid();
            return RunningProcess.of(pid).orElseGet(() -> new RunningProcess(pid, "ended at once"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    public static Outcome run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(NOTHING.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Outcome(127, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerNotRunning("Interrupted while running " + command[0], e);
        }
    }

    /** The words before a command that a Ctrl-C in the terminal shall not reach. */
    static List<String> inOwnSession() {
        return onPath("setsid") ? List.of("setsid") : List.of();
    }

    /** Whether this command can be found on the path. */
    public static boolean onPath(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    /** Asks again and again until the answer is yes; false when that time is over first. */
    public static boolean await(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerNotRunning("Interrupted while waiting", e);
        }
    }
}

package vn.lienthong.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One server as a child process: its folder holds its data, its log and the number of the process. */
record ServerProcess(String name, Path directory, RunningProcess process) {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
    private static final int TAIL_LINES = 20;
    private static final int ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** The last: its number stands in the lock, and the killed server is dead but not buried by its parent yet. */
    private static final List<String> PASSING =
            List.of("ddress already in use", "shared memory block", "lock file \"postmaster.pid\" already exists");

    /** Starts the command and waits until it is ready; a failure tells the end of the log. */
    static ServerProcess start(
            String name,
            Path directory,
            List<String> command,
            Map<String, String> environment,
            Predicate<RunningProcess> ready) {
        RunningProcess process = Processes.detach(command, environment, log(directory));
        process.writeTo(pidFile(directory));
        var server = new ServerProcess(name, directory, process);
        boolean settled = Processes.await(START_LIMIT, () -> ready.test(process) || !process.isAlive());
        if (!process.isAlive()) {
            throw server.failure("ended while starting");
        }
        if (!settled) {
            server.kill();
            throw server.failure("was not ready after " + START_LIMIT.toSeconds() + " s");
        }
        return server;
    }

    /** Starts again after what time heals: a free port lost to another program, orphans of a killed server. */
    static <T> T retrying(Supplier<T> start) {
        for (int attempt = 1; ; attempt++) {
            try {
                return start.get();
            } catch (ServerNotRunning e) {
                if (attempt == ATTEMPTS || PASSING.stream().noneMatch(e.getMessage()::contains)) {
                    throw e;
                }
                Processes.pause(PAUSE);
            }
        }
    }

    /**
     * The server that was started in this folder and still runs.
     *
     * @param mark words of its command by which it is known where its starter died before it wrote the number down
     */
    static Optional<ServerProcess> running(String name, Path directory, List<String> mark) {
        return RunningProcess.readFrom(pidFile(directory))
                .or(() -> RunningProcess.withWords(mark))
                .map(process -> new ServerProcess(name, directory, process));
    }

    /** Refuses to start a second server in the same folder. */
    static void refuseSecond(String name, Path directory, List<String> mark) {
        running(name, directory, mark).ifPresent(server -> {
            throw new ServerNotRunning("%s already runs in %s, as process %d"
                    .formatted(name, directory, server.process().pid()));
        });
    }

    /** Sends the signals in turn, each with this much time to work, and at last kills. */
    void stop(Duration each, String... signals) {
        for (String signal : signals) {
            process.signal(signal);
            if (process.endsWithin(each)) {
                return;
            }
        }
        kill();
    }

    /** Kills the process and its children, as a power cut would. */
    void kill() {
        List<RunningProcess> family = ProcessHandle.of(process.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(child -> RunningProcess.of(child.pid()).stream())
                .toList();
        process.signal("KILL");
        family.forEach(child -> child.signal("KILL"));
        process.endsWithin(KILL_LIMIT);
        family.forEach(child -> child.endsWithin(KILL_LIMIT));
    }

    private ServerNotRunning failure(String what) {
        return new ServerNotRunning(
                "%s in %s %s. The end of %s:%n%s".formatted(name, directory, what, log(directory), tail()));
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log(directory));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log(Path directory) {
        return directory.resolve("server.log");
    }

    private static Path pidFile(Path directory) {
        return directory.resolve("server.pid");
    }
}

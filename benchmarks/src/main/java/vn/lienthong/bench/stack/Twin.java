package vn.lienthong.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.backing.Processes;
import vn.lienthong.backing.RunningProcess;
import vn.lienthong.bench.Session;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.http.Http;
import vn.lienthong.stack.part.Waiting;

/** A service of the stack, started again by the same command with a setting of its own. */
public final class Twin implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(200);

    private final RunningProcess process;

    private Twin(RunningProcess process) {
        this.process = process;
    }

    /** Takes the place of the running service, which is stopped. @param settings environment variables */
    public static Twin of(Session session, BenchStack stack, Service service, Map<String, String> settings) {
        List<String> command = commandOf(stack.pid(service));
        stack.stop(service);
        Map<String, String> environment = new HashMap<>(settings);
        Path file = stack.stack().directory().service(service, ".properties");
        environment.put("SMALLRYE_CONFIG_LOCATIONS", file.toUri().toString());
        environment.put("MALLOC_ARENA_MAX", "2");
        Path log = stack.stack().directory().service(service, ".log");
        RunningProcess process = Processes.detach(command, environment, log);
        boolean ready = Waiting.until(
                LIMIT,
                STEP,
                () -> !process.isAlive()
                        || Http.readiness(stack.stack().endpoints().of(service)).ready());
        if (!ready || !process.isAlive()) {
            throw new StackProblem(service.module() + " does not start with " + settings, "Its log: " + log);
        }
        session.watch(service.key(), process.pid());
        return new Twin(process);
    }

    public long residentMegabytes() {
        return process.residentMegabytes();
    }

    private static List<String> commandOf(long pid) {
        try {
            return List.of(
                    Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        boolean _ = Thread.interrupted(); // after Ctrl-C: what follows has to wait, and may
        process.signal("TERM");
        if (!process.endsWithin(STOP_LIMIT)) {
            process.signal("KILL");
        }
    }
}

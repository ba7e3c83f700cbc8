package vn.lienthong.stack.part;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.lienthong.backing.RunningProcess;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.http.Http;
import vn.lienthong.stack.logs.Tail;

/** One service in a JVM of its own. */
public final class ServicePart implements Part {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(250);
    private static final int TAIL_LINES = 25;

    private final Service service;
    private final DataDirectory directory;
    private final ServiceSettings settings;
    private final URI address;

    ServicePart(Service service, DataDirectory directory, ServiceSettings settings, URI address) {
        this.service = service;
        this.directory = directory;
        this.settings = settings;
        this.address = address;
    }

    public Service service() {
        return service;
    }

    /** Whether it was built anew since it started. */
    public boolean isOutdated() {
        return running()
                .flatMap(process -> ProcessHandle.of(process.pid()))
                .flatMap(handle -> handle.info().startInstant())
                .filter(start -> start.isBefore(Checkout.builtAt(service)))
                .isPresent();
    }

    /** What makes it answer that it is not ready, by the names of its health checks. */
    @Override
    public List<String> troubles() {
        return Http.readiness(address).failing();
    }

    @Override
    public String id() {
        return service.key();
    }

    @Override
    public String title() {
        return service.module();
    }

    @Override
    public String address() {
        return address.toString();
    }

    @Override
    public int port() {
        return address.getPort();
    }

    @Override
    public Path log() {
        return directory.service(service, ".log");
    }

    @Override
    public Optional<RunningProcess> running() {
        return RunningProcess.readFrom(pidFile())
                .or(() -> RunningProcess.withWords(List.of(ServiceJvm.mark(directory.path(), service))));
    }

    @Override
    public boolean isReady() {
        return running().isPresent() && Http.readiness(address).ready();
    }

    @Override
    public void start() {
        RunningProcess process =
                running().orElseGet(() -> new Launch(service, directory).run(settings.text(service), log(), pidFile()));
        boolean settled = Waiting.until(START_LIMIT, STEP, () -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw failure("ended while it started");
        }
        if (!settled) {
            throw failure("was not ready after %d s %s".formatted(START_LIMIT.toSeconds(), troubles()));
        }
    }

    @Override
    public void stop() {
        running().ifPresent(process -> {
            process.signal("TERM");
            if (!process.endsWithin(STOP_LIMIT)) {
                process.signal("KILL");
                process.endsWithin(KILL_LIMIT);
            }
        });
    }

    private StackProblem failure(String what) {
        return new StackProblem(
                "%s %s. The end of %s:%n%s".formatted(title(), what, log(), Tail.of(log(), TAIL_LINES)),
                "All of it: " + log()
                        + "\nWhere the data are of another build, --fresh starts from nothing (and removes them).");
    }

    private Path pidFile() {
        return directory.service(service, ".pid");
    }
}

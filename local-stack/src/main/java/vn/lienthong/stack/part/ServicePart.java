package vn.lienthong.stack.part;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.backing.Processes;
import vn.lienthong.backing.RunningProcess;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.WholeFile;
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
        return RunningProcess.readFrom(pidFile());
    }

    @Override
    public boolean isReady() {
        return running().isPresent() && Http.answersReady(address);
    }

    @Override
    public void start() {
        WholeFile.write(settingsFile(), settings.text(service));
        RunningProcess process = running().orElseGet(this::launch);
        boolean settled = Waiting.until(START_LIMIT, STEP, () -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw failure("ended while it started");
        }
        if (!settled) {
            throw failure("was not ready after %d s".formatted(START_LIMIT.toSeconds()));
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

    private RunningProcess launch() {
        Path jar = Checkout.jarOf(service);
        if (!Files.exists(jar)) {
            throw new StackProblem(
                    "%s is not built: there is no %s.".formatted(title(), jar),
                    "Build it with ./mvnw -Pquick package -pl %s -am, or leave it out with --services."
                            .formatted(title()));
        }
        Map<String, String> environment =
                Map.of("SMALLRYE_CONFIG_LOCATIONS", settingsFile().toUri().toString(), "MALLOC_ARENA_MAX", "2");
        RunningProcess process =
                Processes.detach(ServiceJvm.command(jar, directory.path(), service), environment, log());
        process.writeTo(pidFile());
        return process;
    }

    private StackProblem failure(String what) {
        return new StackProblem(
                "%s %s. The end of %s:%n%s".formatted(title(), what, log(), Tail.of(log(), TAIL_LINES)),
                "All of it: " + log());
    }

    private Path settingsFile() {
        return directory.service(service, ".properties");
    }

    private Path pidFile() {
        return directory.service(service, ".pid");
    }
}

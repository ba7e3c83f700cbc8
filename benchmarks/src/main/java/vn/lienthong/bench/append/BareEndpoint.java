package vn.lienthong.bench.append;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.lienthong.backing.PostgresAddress;
import vn.lienthong.backing.Processes;
import vn.lienthong.backing.RunningProcess;
import vn.lienthong.bench.Session;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.part.Checkout;
import vn.lienthong.stack.part.Waiting;

/** The baseline: one POST, one insert, nothing else, in a JVM of its own with the JVM's usual settings. */
final class BareEndpoint implements AutoCloseable {
    private static final String DATABASE = "bare";
    private static final String TABLE = """
            create table if not exists bare_row (
                stream_id   uuid        not null,
                version     int         not null,
                data        text        not null,
                received_at timestamptz not null default now(),
                primary key (stream_id, version))
            """;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(100);

    private final RunningProcess process;
    private final URI address;

    private BareEndpoint(RunningProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on a database of its own in the given cluster, whose settings and slots are so the same for both. */
    static BareEndpoint start(Session session, PostgresAddress cluster) {
        prepare(cluster);
        int port = freePort();
        Path log = session.options().aside().resolve("bare-endpoint.log");
        RunningProcess process = Processes.detach(command(), environment(cluster, port), made(log));
        if (!Waiting.until(LIMIT, STEP, () -> !process.isAlive() || isOpen(port)) || !process.isAlive()) {
            throw new StackProblem("The bare endpoint does not start.", "Its log: " + log);
        }
        session.watch("bare-endpoint", process.pid());
        return new BareEndpoint(process, URI.create("http://127.0.0.1:" + port));
    }

    URI address() {
        return address;
    }

    private static List<String> command() {
        Path jar = Checkout.root().resolve("benchmarks-bare-endpoint/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StackProblem("There is no " + jar + ".", "Build it: ./mvnw -Pquick package");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx256m", "-jar", jar.toString());
    }

    private static Map<String, String> environment(PostgresAddress cluster, int port) {
        return Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                        "postgresql://%s:%d/%s".formatted(cluster.host(), cluster.port(), DATABASE),
                "QUARKUS_DATASOURCE_USERNAME", cluster.user(),
                "QUARKUS_DATASOURCE_PASSWORD", cluster.password());
    }

    private static void prepare(PostgresAddress cluster) {
        cluster.createDatabase(DATABASE);
        try (Connection connection =
                        DriverManager.getConnection(cluster.jdbcUrl(DATABASE), cluster.user(), cluster.password());
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
        } catch (SQLException e) {
            throw new StoreUnreachable(e);
        }
    }

    private static Path made(Path log) {
        try {
            Files.createDirectories(log.getParent());
            return log;
        } catch (IOException e) {
            throw new StackProblem("Cannot make " + log.getParent(), e.getMessage(), e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackProblem("No port is free.", e.getMessage(), e);
        }
    }

    private static boolean isOpen(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.signal("TERM");
    }
}

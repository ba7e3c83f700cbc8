package vn.lienthong.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real PostgreSQL with a logical log, as a process of its own on the loopback address. */
public final class PostgresServer {
    private static final String NAME = "PostgreSQL";
    private static final Duration STOP_STEP = Duration.ofSeconds(20);
    private static final int LOCK_PORT_LINE = 3;
    private static final int LOCK_STATUS_LINE = 7;

    private final PostgresSettings settings;
    private final ServerProcess server;

    private PostgresServer(PostgresSettings settings, ServerProcess server) {
        this.settings = settings;
        this.server = server;
    }

    /** Starts a server that outlives this JVM, making its data where there are none; returns when it answers. */
    public static PostgresServer start(PostgresSettings wished) {
        Path binaries = PostgresBinaries.unpacked();
        makeDirectory(wished.directory());
        ServerProcess.refuseSecond(NAME, wished.directory());
        PostgresSettings settings = wished.withPort(ServerProcess.claimPort(NAME, wished.port()));
        Path program = binaries.resolve("bin/postgres");
        ServerAccount account = ServerAccount.choose(program, settings.directory());
        new PostgresCluster(settings, binaries, account).prepare();
        ServerProcess server = ServerProcess.start(
                NAME,
                settings.directory(),
                account.command(command(program, settings)),
                Map.of("LC_ALL", "C"),
                process -> lockLine(settings, LOCK_STATUS_LINE)
                                .filter("ready"::equals)
                                .isPresent()
                        && lockLine(settings, 0)
                                .filter(Long.toString(process.pid())::equals)
                                .isPresent());
        return new PostgresServer(settings, server);
    }

    /** The server that {@link #start} once started in this folder, perhaps from another JVM, if it still runs. */
    public static Optional<PostgresServer> running(PostgresSettings settings) {
        return ServerProcess.running(NAME, settings.directory())
                .flatMap(server -> lockLine(settings, LOCK_PORT_LINE)
                        .map(port -> new PostgresServer(settings.withPort(Integer.parseInt(port)), server)));
    }

    /** Makes a database where there is none of that name. */
    public void createDatabase(String name) {
        address().createDatabase(name);
    }

    /** Shuts down at once but in order; open transactions are rolled back. */
    public void stop() {
        server.stop(STOP_STEP, "INT", "QUIT");
    }

    /** Kills the server without warning, as a power cut would. */
    public void kill() {
        server.kill();
    }

    /** Ends the server with this JVM, however that ends. */
    public PostgresServer tiedToThisJvm() {
        Tether.tie(process(), "QUIT");
        return this;
    }

    public RunningProcess process() {
        return server.process();
    }

    public long pid() {
        return process().pid();
    }

    public int port() {
        return settings.port();
    }

    public PostgresAddress address() {
        return new PostgresAddress("127.0.0.1", port(), PostgresCluster.USER, settings.password());
    }

    public String jdbcUrl(String database) {
        return address().jdbcUrl(database);
    }

    public String user() {
        return address().user();
    }

    public String password() {
        return address().password();
    }

    /** What to start it with again: the same, on the port it has. */
    public PostgresSettings settings() {
        return settings;
    }

    private static void makeDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + directory, e);
        }
    }

    private static List<String> command(Path program, PostgresSettings settings) {
        var words = new ArrayList<>(
                List.of(program.toString(), "-D", settings.data().toString()));
        words.addAll(PostgresParameters.of(settings));
        return words;
    }

    /** The server's own lock file tells its process, its port and whether it takes connections. */
    private static Optional<String> lockLine(PostgresSettings settings, int line) {
        try {
            List<String> lines = Files.readAllLines(settings.data().resolve("postmaster.pid"));
            return lines.size() > line ? Optional.of(lines.get(line).strip()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}

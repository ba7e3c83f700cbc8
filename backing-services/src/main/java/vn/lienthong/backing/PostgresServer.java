package vn.lienthong.backing;

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

    private final PostgresSettings settings;
    private final ServerProcess server;

    private PostgresServer(PostgresSettings settings, ServerProcess server) {
        this.settings = settings;
        this.server = server;
    }

    /** Starts a server that outlives this JVM, making its data where there are none; returns when it answers. */
    public static PostgresServer start(PostgresSettings settings) {
        Path binaries = PostgresBinaries.unpacked();
        return ServerProcess.retrying(() -> startOnce(settings, binaries));
    }

    /** The server that {@link #start} once started in this folder, perhaps from another JVM, if it still runs. */
    public static Optional<PostgresServer> running(PostgresSettings settings) {
        return ServerProcess.running(NAME, settings.directory(), mark(settings))
                .flatMap(server -> new PostgresLock(settings.data())
                        .port()
                        .map(port -> new PostgresServer(settings.withPort(port), server)));
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

    private static PostgresServer startOnce(PostgresSettings wished, Path binaries) {
        Folders.make(wished.directory());
        ServerProcess.refuseSecond(NAME, wished.directory(), mark(wished));
        PostgresSettings settings = wished.withPort(ServerPort.claim(NAME, wished.port()));
        Path program = binaries.resolve("bin/postgres");
        ServerAccount account = ServerAccount.choose(program, settings.directory());
        new PostgresCluster(settings, binaries, account).prepare();
        var lock = new PostgresLock(settings.data());
        ServerProcess server = ServerProcess.start(
                NAME,
                settings.directory(),
                account.command(command(program, settings)),
                Map.of("LC_ALL", "C"),
                lock::saysReady);
        return new PostgresServer(settings, server);
    }

    private static List<String> command(Path program, PostgresSettings settings) {
        var words = new ArrayList<>(List.of(program.toString()));
        words.addAll(mark(settings));
        words.addAll(PostgresParameters.of(settings));
        return words;
    }

    private static List<String> mark(PostgresSettings settings) {
        return List.of("-D", settings.data().toString());
    }
}

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

/** A real Kafka broker, a single node in KRaft mode, in a JVM of its own on the loopback address. */
public final class KafkaBroker {
    private static final String NAME = "Kafka";
    private static final Duration STOP_STEP = Duration.ofSeconds(20);

    private final KafkaSettings settings;
    private final ServerProcess server;

    private KafkaBroker(KafkaSettings settings, ServerProcess server) {
        this.settings = settings;
        this.server = server;
    }

    /** Starts a broker that outlives this JVM, making its data where there are none; returns when it answers. */
    public static KafkaBroker start(KafkaSettings settings) {
        return ServerProcess.retrying(() -> startOnce(settings));
    }

    /** The broker that {@link #start} once started in this folder, perhaps from another JVM, if it still runs. */
    public static Optional<KafkaBroker> running(KafkaSettings settings) {
        return ServerProcess.running(NAME, settings.directory(), mark(settings))
                .map(server -> new KafkaBroker(settings.withPort(KafkaProperties.port(settings.properties())), server));
    }

    /** Shuts down in order. */
    public void stop() {
        server.stop(STOP_STEP, "TERM");
    }

    /** Kills the broker without warning, as a power cut would. */
    public void kill() {
        server.kill();
    }

    /** Ends the broker with this JVM, however that ends. */
    public KafkaBroker tiedToThisJvm() {
        Tether.tie(process(), "KILL");
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

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    /** What to start it with again: the same, on the port it has. */
    public KafkaSettings settings() {
        return settings;
    }

    private static KafkaBroker startOnce(KafkaSettings wished) {
        ServerProcess.refuseSecond(NAME, wished.directory(), mark(wished));
        KafkaSettings settings = wished.withPort(ServerPort.claim(NAME, wished.port()));
        prepare(settings);
        ServerProcess server = ServerProcess.start(
                NAME,
                settings.directory(),
                command(settings),
                Map.of("MALLOC_ARENA_MAX", "2"),
                _ -> Files.exists(settings.readyMark()));
        return new KafkaBroker(settings, server);
    }

    private static void prepare(KafkaSettings settings) {
        try {
            Files.createDirectories(settings.directory());
            if (Files.exists(settings.data()) && !Files.exists(settings.data().resolve("meta.properties"))) {
                throw new ServerNotRunning(
                        settings.data() + " is not a Kafka data directory. Choose another or remove it.");
            }
            Folders.delete(settings.readyMark());
            KafkaProperties.write(settings, ServerPort.claim(NAME, 0));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + settings.directory(), e);
        }
    }

    private static List<String> command(KafkaSettings settings) {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // half the CPU of a start, and of the first million records
                "-Duser.timezone=UTC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true"));
        words.addAll(JavaOptions.ofEnvironment());
        words.addAll(List.of("-cp", KafkaClasspath.read()));
        words.addAll(mark(settings));
        words.add(settings.readyMark().toString());
        return words;
    }

    private static List<String> mark(KafkaSettings settings) {
        return List.of("vn.lienthong.backing.KafkaMain", settings.properties().toString());
    }
}

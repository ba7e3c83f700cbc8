package vn.lienthong.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The command {@code ./lienthong} on what is packaged, with a data directory and ports of its own. */
public final class LocalStack {
    private static final long MINUTES = 10;
    private static final int FIRST_BASE = 20_000;
    private static final int BASES = 500;
    private static final int PORTS = 15;

    private final Path root = Path.of(System.getProperty("lienthong.root"));
    private final Path data;

    public LocalStack(Path data) {
        this.data = data;
    }

    /** What a command printed, and how it ended. */
    public record Run(int exit, String output) {}

    public Run run(String command, String... options) throws IOException, InterruptedException {
        Path log = Files.createTempFile(data.getParent(), command, ".log");
        Path stack = root.resolve("local-stack/target");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                stack.resolve("classes") + ":"
                        + Files.readString(stack.resolve("classpath")).strip(),
                "vn.lienthong.stack.Main",
                command,
                "--data-dir",
                data.toString()));
        line.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LIENTHONG_ROOT", root.toString());
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
        }
        return new Run(process.waitFor(), Files.readString(log));
    }

    Run demo() throws IOException, InterruptedException {
        return run("demo", "--port-base", Integer.toString(freeBase()));
    }

    public JsonNode endpoints() throws IOException {
        return new ObjectMapper().readTree(data.resolve("endpoints.json").toFile());
    }

    /** Whatever {@code status} says for programs. */
    public JsonNode status() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(run("status", "--json").output());
    }

    String token(String role, String... more) throws IOException, InterruptedException {
        return run(
                        "token",
                        Stream.concat(Stream.of("--role", role), Stream.of(more))
                                .toArray(String[]::new))
                .output()
                .strip();
    }

    /** What the demonstration measured. */
    JsonNode measured() throws IOException {
        return new ObjectMapper().readTree(data.resolve("demo.json").toFile());
    }

    /** The folder of the stack. */
    public Path data() {
        return data;
    }

    /** To the database of a service, as its owner. */
    public Connection connect(String service) throws IOException, SQLException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("keys/secrets.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(
                endpoints().at("/postgres/" + service).textValue(),
                "lienthong",
                secrets.getProperty("postgres.password"));
    }

    /** The first of ports that nobody has. */
    public static int freeBase() {
        return new Random()
                .ints(0, BASES)
                .map(step -> FIRST_BASE + step * (PORTS + 5))
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(LocalStack::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

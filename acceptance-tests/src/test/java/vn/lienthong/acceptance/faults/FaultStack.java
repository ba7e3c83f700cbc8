package vn.lienthong.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import vn.lienthong.acceptance.LocalStack;
import vn.lienthong.acceptance.LocalStack.Run;

/** A stack of its own for the faults, with its people. */
final class FaultStack implements AutoCloseable {
    static final List<String> SERVICES = List.of("catalog", "intake", "routing", "deadline", "satisfaction");

    private final Path folder;
    private final LocalStack stack;
    private final Api api = new Api();
    private final Tokens tokens;
    private final JsonNode endpoints;

    private FaultStack() throws IOException, GeneralSecurityException {
        folder = Files.createTempDirectory("faults");
        stack = new LocalStack(folder.resolve("stack"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::downIfUp));
        run("up", "--demo-clock", "--port-base", Integer.toString(LocalStack.freeBase()));
        tokens = new Tokens(stack.data().resolve("keys/private.pem"));
        endpoints = stack.endpoints();
        SERVICES.forEach(service -> api.add(service, address(service)));
    }

    static FaultStack start() {
        try {
            return new FaultStack();
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError("The stack does not come up", e);
        }
    }

    Api api() {
        return api;
    }

    Tokens tokens() {
        return tokens;
    }

    Clerks clerks() {
        return new Clerks(api, tokens);
    }

    URI address(String service) {
        return URI.create(endpoints.get(service).textValue());
    }

    String kafka() {
        return endpoints.get("kafka").textValue();
    }

    Path data() {
        return stack.data();
    }

    /** Of the checkout whose build is run. */
    Path root() {
        return Path.of(System.getProperty("lienthong.root"));
    }

    Path sampleData() {
        return root().resolve("sample-data");
    }

    Connection connect(String service) throws SQLException {
        try {
            return stack.connect(service);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Starts what is missing; returns when it is ready. */
    void up() {
        run("up", "--no-sample");
    }

    void down() {
        run("down");
    }

    /** A command that must succeed. @return what it printed */
    String run(String command, String... options) {
        Run run = tryRun(command, options);
        assertThat(run.exit()).as("%s: %s", command, run.output()).isZero();
        return run.output();
    }

    Run tryRun(String command, String... options) {
        try {
            return stack.run(command, options);
        } catch (IOException e) {
            throw new AssertionFailedError(command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionFailedError(command, e);
        }
    }

    /** Where the tests are broken off. */
    private void downIfUp() {
        if (Files.exists(stack.data().resolve("up"))) {
            down();
        }
    }

    @Override
    public void close() throws IOException {
        down();
        if (Boolean.getBoolean("faults.keep")) {
            System.out.println("Kept: " + folder);
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

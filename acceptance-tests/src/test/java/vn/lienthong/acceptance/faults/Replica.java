package vn.lienthong.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A second process of a service on the same database, on a port of its own. */
record Replica(String service, URI address, Process process) {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Returns when it takes requests. */
    static Replica start(FaultStack stack, String service) {
        int port = freePort();
        Path services = stack.data().resolve("services");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=" + port,
                "-jar",
                stack.root()
                        .resolve(service + "-service/target/quarkus-app/quarkus-run.jar")
                        .toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(services.resolve(service + "-replica.log").toFile());
        Path settings = services.resolve(service + ".properties");
        builder.environment().put("SMALLRYE_CONFIG_LOCATIONS", settings.toUri().toString());
        Replica replica = new Replica(service, URI.create("http://127.0.0.1:" + port), run(builder));
        Awaitility.await("the second " + service)
                .atMost(PATIENCE)
                .until(() -> stack.api().isReady(replica.address));
        stack.api().add(service, replica.address);
        return replica;
    }

    /** Without warning; whoever speaks to it finds nobody there. */
    void kill() {
        process.destroyForcibly();
    }

    void leave(FaultStack stack) {
        kill();
        stack.api().remove(service, address);
    }

    private static Process run(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

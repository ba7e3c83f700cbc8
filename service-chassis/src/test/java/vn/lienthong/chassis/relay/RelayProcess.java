package vn.lienthong.chassis.relay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A relay in a JVM of its own, to be killed. */
final class RelayProcess implements AutoCloseable {
    private final Process process;

    RelayProcess(Route route) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        route.service(),
                        route.database().url(),
                        route.database().user(),
                        route.database().password(),
                        (String) route.kafka().get("bootstrap.servers"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Without warning. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    static void main(String[] arguments) throws InterruptedException {
        var route = new Route(
                arguments[0],
                new RelayDatabase(arguments[1], arguments[2], arguments[3]),
                Map.of("bootstrap.servers", arguments[4]));
        new Relay(route, Service.settings(route.service()), new RelayStatus()).start();
        Thread.currentThread().join();
    }
}

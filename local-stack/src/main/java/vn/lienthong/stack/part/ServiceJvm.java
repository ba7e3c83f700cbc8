package vn.lienthong.stack.part;

import java.nio.file.Path;
import java.util.List;
import vn.lienthong.stack.Service;

/** The command that runs a service in little memory. */
final class ServiceJvm {
    private ServiceJvm() {}

    static List<String> command(Path jar, Path directory, Service service) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlienthong.stack=%s/%s".formatted(directory, service.key()),
                "-Xms32m",
                "-Xmx160m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar.toString());
    }
}

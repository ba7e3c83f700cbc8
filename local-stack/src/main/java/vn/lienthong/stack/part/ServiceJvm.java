package vn.lienthong.stack.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.backing.JavaOptions;
import vn.lienthong.stack.Service;

/** The command that runs a service in little memory. */
final class ServiceJvm {
    private ServiceJvm() {}

    static List<String> command(Path jar, Path directory, Service service) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark(directory, service));
        command.addAll(memory());
        // Half the processor time until ready, and a fifth less memory; at full load the quick compiler costs
        // throughput.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("--sun-misc-unsafe-memory-access=allow"); // Netty's, without a warning at each start
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(JavaOptions.ofEnvironment());
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** The word of its command by which it is known where its starter died before it wrote the number down. */
    static String mark(Path directory, Service service) {
        return "-Dlienthong.stack=%s/%s".formatted(directory, service.key());
    }

    private static List<String> memory() {
        return List.of(
                "-Xms32m",
                "-Xmx160m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:-ShrinkHeapInSteps", // what an import needed is given back with the first full collection
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=64m");
    }
}

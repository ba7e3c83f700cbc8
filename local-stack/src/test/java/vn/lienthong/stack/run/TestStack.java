package vn.lienthong.stack.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.stack.DataDirectory;
import vn.lienthong.stack.Endpoints;
import vn.lienthong.stack.Ports;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.keys.Secrets;
import vn.lienthong.stack.part.LoopbackPorts;

/** A stack that is driven as people drive it: by the command, in a process of its own. */
record TestStack(Path checkout, DataDirectory directory, Ports ports) {
    private static final int FIRST_BASE = 20_000;
    private static final int BASES = 600;
    /** Each only once: a stack that is not up yet takes no ports either. */
    private static final PrimitiveIterator.OfInt STEPS =
            new Random().ints(0, BASES).distinct().limit(BASES).iterator();

    /** What a command printed, on both channels, and how it ended. */
    record Run(int code, String output) {}

    static TestStack in(Path checkout, Path folder) {
        return new TestStack(checkout, new DataDirectory(folder), freePorts());
    }

    /** Runs {@code ./lienthong up} with the port base and these arguments. */
    Run up(String... arguments) {
        return run(
                Map.of(),
                Stream.concat(Stream.of("up", "--port-base", "" + ports.base()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    Run run(String... arguments) {
        return run(Map.of(), arguments);
    }

    Run run(Map<String, String> environment, String... arguments) {
        try {
            Process process = begin(environment, arguments);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts a command and does not wait for it. */
    Process begin(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.lienthong.stack.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data-dir", directory.path().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LIENTHONG_ROOT", checkout.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    JsonNode status() {
        try {
            return new ObjectMapper().readTree(run("status", "--json").output());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode process(String name) {
        return Stream.of(status().path("processes"))
                .flatMap(processes -> IntStream.range(0, processes.size()).mapToObj(processes::get))
                .filter(process -> process.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Connection connect(Service service) throws SQLException {
        return DriverManager.getConnection(
                new Endpoints(ports).postgres(service),
                "lienthong",
                Secrets.of(directory).postgresPassword());
    }

    /** Processes that have the stack's folder in their command lines. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(directory.path().toString()))
                .toList();
    }

    private static Ports freePorts() {
        Ports ports;
        do {
            ports = new Ports(FIRST_BASE + STEPS.nextInt() * (Ports.SPAN + 5));
        } while (!areFree(ports));
        return ports;
    }

    private static boolean areFree(Ports ports) {
        return IntStream.range(0, Ports.SPAN).allMatch(offset -> LoopbackPorts.isFree(ports.base() + offset));
    }
}

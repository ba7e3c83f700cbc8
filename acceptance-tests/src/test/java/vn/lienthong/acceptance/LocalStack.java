package vn.lienthong.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command {@code ./lienthong} on what is packaged, with a data directory and ports of its own. */
final class LocalStack {
    private static final long MINUTES = 10;
    private static final int PORT_BASE = 28_100;

    private final Path root = Path.of(System.getProperty("lienthong.root"));
    private final Path data;

    LocalStack(Path data) {
        this.data = data;
    }

    /** What a command printed, and how it ended. */
    record Run(int exit, String output) {}

    Run run(String command, String... options) throws IOException, InterruptedException {
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
        return run("demo", "--port-base", Integer.toString(PORT_BASE));
    }

    JsonNode endpoints() throws IOException {
        return new ObjectMapper().readTree(data.resolve("endpoints.json").toFile());
    }
}

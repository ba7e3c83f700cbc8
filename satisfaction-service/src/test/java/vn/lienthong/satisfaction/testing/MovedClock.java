package vn.lienthong.satisfaction.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Gives a {@code @QuarkusTest} a clock that {@link TestTime} moves. */
public class MovedClock implements QuarkusTestResourceLifecycleManager {
    static final String FILE = "lienthong.clock.file";

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory("lienthong-clock");
            return Map.of(FILE, directory.resolve("offset").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The file goes with the machine's temporary files.
    }
}

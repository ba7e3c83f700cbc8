package vn.lienthong.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;

/** The checkout whose build is run. */
public final class Checkout {
    private Checkout() {}

    /** Its top folder: what the script says, or the first above the current one that looks like it. */
    public static Path root() {
        String said = System.getenv("LIENTHONG_ROOT");
        if (said != null) {
            return Path.of(said);
        }
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("lienthong")))
                .findFirst()
                .orElseThrow(() -> new StackProblem(
                        here + " is not inside a checkout of Liên Thông.", "Use the script: <checkout>/lienthong."));
    }

    public static Path sampleData() {
        return root().resolve("sample-data");
    }

    /** When a service was last built; long ago where it is not. */
    static Instant builtAt(Service service) {
        try {
            return Files.getLastModifiedTime(jarOf(service)).toInstant();
        } catch (IOException _) {
            return Instant.EPOCH;
        }
    }

    static Path jarOf(Service service) {
        return root().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}

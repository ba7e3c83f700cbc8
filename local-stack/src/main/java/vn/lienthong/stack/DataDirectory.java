package vn.lienthong.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder in which one stack keeps all it has: data, keys, settings, logs, process numbers. */
public record DataDirectory(Path path) {
    private static final String SERVICES = "services";
    private static final String POSTGRES = "postgres";

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** Whether a stack was ever started here. */
    public boolean holdsStack() {
        return Files.exists(settings());
    }

    /** Whether there are files in it, and no stack was ever started here. */
    public boolean isSomebodyElses() {
        if (holdsStack() || !Files.isDirectory(path)) {
            return false;
        }
        try (var found = Files.list(path)) {
            return found.anyMatch(file -> !file.equals(lock()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All that a stack ever makes here, except the lock, which whoever removes it holds; last what the rest is
     * unreadable, and then unknown, without.
     */
    public List<Path> content() {
        return List.of(
                upMark(),
                endpoints(),
                demo(),
                sampleState(),
                clock(),
                path.resolve(SERVICES),
                kafka(),
                path.resolve(POSTGRES),
                keys(),
                settings());
    }

    /** Ports and clock, remembered between up and up. */
    public Path settings() {
        return path.resolve("stack.properties");
    }

    /** Exists from up to down: what should run, and does not, has died. */
    public Path upMark() {
        return path.resolve("up");
    }

    /** Held while up or down is at work. */
    public Path lock() {
        return path.resolve("lock");
    }

    /** Says whether the sample catalog is being loaded, or is. */
    public Path sampleState() {
        return path.resolve("sample");
    }

    /** What the demonstration measured. */
    public Path demo() {
        return path.resolve("demo.json");
    }

    public Path endpoints() {
        return path.resolve("endpoints.json");
    }

    public Path clock() {
        return path.resolve("clock");
    }

    public Path keys() {
        return path.resolve("keys");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path postgres(Service service) {
        return path.resolve(POSTGRES).resolve(service.key());
    }

    /** What a service has: its properties, log, pid and build. */
    public Path service(Service service, String suffix) {
        return path.resolve(SERVICES).resolve(service.key() + suffix);
    }
}

package vn.lienthong.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which one stack keeps all it has: data, keys, settings, logs, process numbers. */
public record DataDirectory(Path path) {
    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** Whether a stack was ever started here. */
    public boolean holdsStack() {
        return Files.exists(settings());
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
        return path.resolve("postgres").resolve(service.key());
    }

    /** A file of a service: its properties, log or pid. */
    public Path service(Service service, String suffix) {
        return path.resolve("services").resolve(service.key() + suffix);
    }
}

package vn.lienthong.backing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Where the tests' backing services come from. */
enum BackingMode {
    /** Containers where a Docker engine can run them, else the binaries. */
    AUTO,
    /** Containers, or failure. */
    TESTCONTAINERS,
    /** The binaries on the classpath. */
    EMBEDDED;

    static BackingMode chosen() {
        return of(System.getProperty("lienthong.backing", "auto"));
    }

    static BackingMode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "lienthong.backing is '%s'; it can be auto, testcontainers or embedded".formatted(word)));
    }

    BackingServices start() {
        return switch (this) {
            case AUTO -> containersIfPossible();
            case TESTCONTAINERS -> containers("asked for");
            case EMBEDDED -> embedded("asked for");
        };
    }

    private static BackingServices containersIfPossible() {
        if (!engineMayExist()) {
            return embedded("no Docker engine here");
        }
        try {
            return containers("a Docker engine answers");
        } catch (ServerNotRunning e) {
            return embedded(e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static BackingServices containers(String reason) {
        BackingServices services = ContainerServices.start();
        System.out.println("Backing services: containers (" + reason + ")");
        return services;
    }

    private static BackingServices embedded(String reason) {
        System.out.println("Backing services: embedded PostgreSQL and Kafka (" + reason + ")");
        return EmbeddedServices.start();
    }

    /** Asking for an engine takes a second and many lines of log: spared where nothing hints at one. */
    private static boolean engineMayExist() {
        String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run");
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(runtime, "docker.sock"),
                                Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"))
                        .anyMatch(Files::exists);
    }
}

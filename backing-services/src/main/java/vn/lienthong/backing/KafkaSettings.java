package vn.lienthong.backing;

import java.nio.file.Path;

/**
 * Where and how one Kafka broker runs.
 *
 * @param directory holds its data, its log and its process number; made where missing
 * @param port on the loopback address; 0 takes any free one
 */
public record KafkaSettings(Path directory, int port) {
    public KafkaSettings {
        directory = directory.toAbsolutePath().normalize();
    }

    KafkaSettings withPort(int chosen) {
        return new KafkaSettings(directory, chosen);
    }

    Path data() {
        return directory.resolve("data");
    }

    Path properties() {
        return directory.resolve("server.properties");
    }

    /** Exists while the broker takes requests. */
    Path readyMark() {
        return directory.resolve("ready");
    }
}

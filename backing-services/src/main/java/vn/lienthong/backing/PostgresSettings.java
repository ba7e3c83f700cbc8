package vn.lienthong.backing;

import java.nio.file.Path;

/**
 * Where and how one PostgreSQL runs.
 *
 * @param directory holds its data, its log and its process number; made where missing
 * @param port on the loopback address; 0 takes any free one
 * @param password of the user lienthong, fixed when the data are made
 */
public record PostgresSettings(Path directory, int port, String password, Durability durability) {
    public PostgresSettings {
        directory = directory.toAbsolutePath().normalize();
    }

    PostgresSettings withPort(int chosen) {
        return new PostgresSettings(directory, chosen, password, durability);
    }

    Path data() {
        return directory.resolve("data");
    }
}

package vn.lienthong.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample catalog of the repository, as it lies there. */
public final class SampleData {
    /** In the order in which they build on each other. */
    public static final List<String> FILES = List.of(
            "units.csv",
            "procedures.csv",
            "calendars.json",
            "holidays.csv",
            "agencies.csv",
            "centres.csv",
            "processes.json");

    private SampleData() {}

    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of("..", "sample-data", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

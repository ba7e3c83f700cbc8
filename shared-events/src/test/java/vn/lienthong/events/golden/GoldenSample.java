package vn.lienthong.events.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.lienthong.events.TextFiles;
import vn.lienthong.events.schema.SchemaVersion;

/** An event as it was written under one version of its schema; kept for ever, for such events are read for ever. */
public record GoldenSample(String type, SchemaVersion version, JsonNode data) {
    static final Path FOLDER = Path.of("src/test/resources/golden");

    private static final String SUFFIX = ".json";

    public static GoldenSample of(String type, SchemaVersion version) {
        Path file = FOLDER.resolve(type).resolve(version + SUFFIX);
        if (Files.notExists(file)) {
            throw new AssertionError("First write the golden sample " + file);
        }
        return of(file);
    }

    public static List<GoldenSample> all() {
        return TextFiles.below(FOLDER).stream()
                .filter(file -> !file.toString().endsWith(".headers.json"))
                .map(GoldenSample::of)
                .toList();
    }

    private static GoldenSample of(Path file) {
        String version = file.getFileName().toString().replace(SUFFIX, "");
        String type = file.getParent().getFileName().toString();
        return new GoldenSample(type, SchemaVersion.parse(version), TextFiles.readJson(file));
    }

    @Override
    public String toString() {
        return type + " " + version;
    }
}

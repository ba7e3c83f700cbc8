package vn.lienthong.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import vn.lienthong.events.TextFiles;

/** The schemas checked in, every version of every type: what readers may rely on. */
public final class PublishedSchemas {
    public static final Path FOLDER = Path.of("src/main/resources/schemas");

    private static final String SUFFIX = ".json";

    private final NavigableMap<String, NavigableMap<SchemaVersion, JsonNode>> byType = new TreeMap<>();

    public PublishedSchemas() {
        TextFiles.below(FOLDER).stream()
                .filter(file -> file.toString().endsWith(SUFFIX))
                .forEach(this::add);
    }

    public NavigableSet<String> types() {
        return Collections.unmodifiableNavigableSet(byType.navigableKeySet());
    }

    /** Oldest first; empty for a type that was never published. */
    public NavigableMap<SchemaVersion, JsonNode> of(String type) {
        return byType.getOrDefault(type, new TreeMap<>());
    }

    public JsonNode of(String type, SchemaVersion version) {
        return Optional.ofNullable(of(type).get(version))
                .orElseThrow(() -> new AssertionError("There is no schema " + fileOf(type, version)));
    }

    static Path fileOf(String type, SchemaVersion version) {
        return FOLDER.resolve(type).resolve(version + SUFFIX);
    }

    private void add(Path file) {
        String version = file.getFileName().toString().replace(SUFFIX, "");
        byType.computeIfAbsent(file.getParent().getFileName().toString(), _ -> new TreeMap<>())
                .put(SchemaVersion.parse(version), TextFiles.readJson(file));
    }
}

package vn.lienthong.events.schema;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.events.TextFiles;
import vn.lienthong.events.asyncapi.AsyncApiDocument;

/** The files that are made from the records and checked in, with the text that they must have. */
final class PublishedFiles {
    private static final Path NEWEST = PublishedSchemas.FOLDER.resolve("newest.properties");

    private PublishedFiles() {}

    static Map<Path, String> schemas() {
        List<CurrentSchema> schemas = CurrentSchema.all();
        Map<Path, String> files = new LinkedHashMap<>();
        schemas.forEach(current -> files.put(current.file(), TextFiles.pretty(current.schema())));
        files.put(NEWEST, newest(schemas));
        return files;
    }

    /** Shows the golden samples, so each new version of a schema must have one. */
    static Map<Path, String> asyncApi() {
        return Map.of(AsyncApiDocument.FILE, AsyncApiDocument.of(CurrentSchema.all()));
    }

    private static String newest(List<CurrentSchema> schemas) {
        return schemas.stream()
                .map(current -> current.type() + "=" + current.version() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }
}

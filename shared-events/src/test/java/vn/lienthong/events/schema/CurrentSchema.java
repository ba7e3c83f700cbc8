package vn.lienthong.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import vn.lienthong.events.EventTypes;
import vn.lienthong.events.codec.Schemas;

/** The schema that a type's record asks for now, under the version it has, or would get, when published. */
public record CurrentSchema(String type, SchemaVersion version, ObjectNode schema) {

    /** All types of the published language, in the order of declaration. */
    public static List<CurrentSchema> all() {
        PublishedSchemas published = new PublishedSchemas();
        return EventTypes.all().byName().entrySet().stream()
                .map(type -> of(type.getKey(), type.getValue(), published.of(type.getKey())))
                .toList();
    }

    static CurrentSchema of(String type, Class<?> event, NavigableMap<SchemaVersion, JsonNode> published) {
        ObjectNode body = SchemaGeneration.of(event);
        if (published.isEmpty()) {
            return under(SchemaVersion.FIRST, type, body);
        }
        CurrentSchema unchanged = under(published.lastKey(), type, body);
        return unchanged.schema().equals(published.lastEntry().getValue())
                ? unchanged
                : under(published.lastKey().nextMinor(), type, body);
    }

    public Path file() {
        return PublishedSchemas.fileOf(type, version);
    }

    @Override
    public String toString() {
        return type + " " + version;
    }

    private static CurrentSchema under(SchemaVersion version, String type, ObjectNode body) {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", Schemas.uriOf(type, version.toString()))
                .put("title", type);
        return new CurrentSchema(type, version, schema.setAll(body));
    }
}

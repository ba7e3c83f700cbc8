package vn.lienthong.events.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a schema, and those that data show of it, as paths; a map's keys are all one {@code *}. */
final class Fields {
    private Fields() {}

    static Set<String> declared(JsonNode schema) {
        return declared("", schema);
    }

    static Set<String> shown(JsonNode schema, JsonNode data) {
        return shown("", schema, data);
    }

    private static Set<String> declared(String path, JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        schema.path("properties").properties().forEach(property -> {
            fields.add(path + "/" + property.getKey());
            fields.addAll(declared(path + "/" + property.getKey(), property.getValue()));
        });
        if (schema.has("items")) {
            fields.addAll(declared(path, schema.path("items")));
        }
        if (schema.has("additionalProperties")) {
            fields.addAll(declared(path + "/*", schema.path("additionalProperties")));
        }
        return fields;
    }

    private static Set<String> shown(String path, JsonNode schema, JsonNode data) {
        Set<String> fields = new TreeSet<>();
        if (data.isArray()) {
            data.forEach(item -> fields.addAll(shown(path, schema.path("items"), item)));
        } else if (schema.has("additionalProperties")) {
            data.forEach(value -> fields.addAll(shown(path + "/*", schema.path("additionalProperties"), value)));
        } else {
            data.properties().forEach(field -> {
                String inner = path + "/" + field.getKey();
                fields.add(inner);
                fields.addAll(shown(inner, schema.path("properties").path(field.getKey()), field.getValue()));
            });
        }
        return fields;
    }
}

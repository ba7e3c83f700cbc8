package vn.lienthong.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds fields whose name was given up by a version published later than one that had it. */
final class NameReuse {
    private NameReuse() {}

    /** One line for each name used again; the schemas published stand oldest first. */
    static List<String> breaks(Collection<JsonNode> published, JsonNode current) {
        Set<String> seen = new TreeSet<>();
        Set<String> givenUp = new TreeSet<>();
        for (JsonNode schema : published) {
            Set<String> fields = fields("", schema);
            givenUp.addAll(seen);
            givenUp.removeAll(fields);
            seen.addAll(fields);
        }
        givenUp.retainAll(fields("", current));
        return givenUp.stream()
                .map(field -> field + ": the name was given up and is used again")
                .toList();
    }

    private static Set<String> fields(String path, JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        schema.path("properties").properties().forEach(property -> {
            fields.add(path + "/" + property.getKey());
            fields.addAll(fields(path + "/" + property.getKey(), property.getValue()));
        });
        for (String nested : List.of("items", "additionalProperties")) {
            if (schema.path(nested).isObject()) {
                fields.addAll(fields(path + "/" + nested, schema.path(nested)));
            }
        }
        return fields;
    }
}

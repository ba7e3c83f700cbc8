package vn.lienthong.events.golden;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Data from which one field was taken, and whether their schema requires it. */
record Lacking(JsonPointer field, boolean required, JsonNode data) {

    /** One for each field shown, at any depth. */
    static List<Lacking> eachFieldOf(JsonNode schema, JsonNode data) {
        List<Lacking> lacking = new ArrayList<>();
        new Walk(data, lacking).into(JsonPointer.empty(), schema, data);
        return lacking;
    }

    private record Walk(JsonNode whole, List<Lacking> lacking) {
        void into(JsonPointer place, JsonNode schema, JsonNode data) {
            for (int i = 0; i < (data.isArray() ? data.size() : 0); i++) {
                into(place.appendIndex(i), schema.path("items"), data.path(i));
            }
            data.properties().forEach(field -> {
                JsonPointer inner = place.appendProperty(field.getKey());
                JsonNode property = schema.path("properties").path(field.getKey());
                if (property.isMissingNode()) {
                    into(inner, schema.path("additionalProperties"), field.getValue());
                } else {
                    lacking.add(new Lacking(inner, requires(schema, field.getKey()), without(inner)));
                    into(inner, property, field.getValue());
                }
            });
        }

        private JsonNode without(JsonPointer field) {
            JsonNode copy = whole.deepCopy();
            ((ObjectNode) copy.at(field.head())).remove(field.last().getMatchingProperty());
            return copy;
        }

        private static boolean requires(JsonNode schema, String name) {
            return StreamSupport.stream(schema.path("required").spliterator(), false)
                    .anyMatch(required -> required.asText().equals(name));
        }
    }
}

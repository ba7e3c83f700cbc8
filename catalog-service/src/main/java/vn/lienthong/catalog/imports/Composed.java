package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Corrections with their texts composed as those of files are, so that the same word is the same text. */
final class Composed {
    private Composed() {}

    /** Null for null; {@code invalid-request} for the character NUL in a text, which no database takes. */
    static ObjectNode of(ObjectNode corrections) {
        if (corrections == null) {
            return null;
        }
        ObjectNode composed = corrections.objectNode();
        corrections.properties().forEach(each -> composed.set(each.getKey(), of(each.getKey(), each.getValue())));
        return composed;
    }

    private static JsonNode of(String field, JsonNode value) {
        return switch (value) {
            case TextNode text ->
                TextNode.valueOf(Normalizer.normalize(storable(field, text.asText()), Normalizer.Form.NFC));
            case ArrayNode list -> {
                ArrayNode composed = list.arrayNode();
                list.forEach(part -> composed.add(of(field, part)));
                yield composed;
            }
            case ObjectNode whole -> {
                ObjectNode composed = whole.objectNode();
                whole.properties().forEach(part -> composed.set(part.getKey(), of(field, part.getValue())));
                yield composed;
            }
            case JsonNode other -> other;
        };
    }

    private static String storable(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new Refused(CommonProblem.INVALID_REQUEST).at("/corrections/" + field, "json.nul");
        }
        return text;
    }
}

package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Predicate;

/** By which it is known again what a person has looked at: the same for what says the same, however it is written down. */
final class Fingerprint {
    private Fingerprint() {}

    /** @param columns of a table, those that say something to the catalog; none of documents, of which every field may */
    static String of(List<ObjectNode> entries, List<String> columns) {
        ArrayNode said = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> said.add(columns.isEmpty() ? sorted(entry) : row(entry, columns)));
        return HexFormat.of().formatHex(sha256().digest(said.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static ObjectNode row(ObjectNode row, List<String> columns) {
        return sorted(
                row,
                field -> columns.contains(field.getKey())
                        && !field.getValue().asText().isBlank());
    }

    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> sorted(object, _ -> true);
            case ArrayNode list -> {
                ArrayNode members = JsonNodeFactory.instance.arrayNode();
                list.forEach(member -> members.add(sorted(member)));
                yield members;
            }
            case JsonNode other -> other;
        };
    }

    private static ObjectNode sorted(ObjectNode object, Predicate<Entry<String, JsonNode>> counts) {
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        object.properties().stream()
                .filter(counts)
                .sorted(Comparator.comparing(Entry::getKey))
                .forEach(field -> sorted.set(field.getKey(), sorted(field.getValue())));
        return sorted;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

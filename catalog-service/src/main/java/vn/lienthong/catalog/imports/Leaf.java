package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.chassis.web.Blanks;

/**
 * A text or number in an entry of a file.
 *
 * @param path for instance {@code steps[0].result}; for what is in a cell that is a list of records the cell's column
 * @param name the last field on the way to it
 */
record Leaf(String path, String name, String text) {
    static Stream<Leaf> of(JsonNode content) {
        return of("", "", content);
    }

    /** Whether it stands in a record, or in a list of a document. */
    boolean isWithin() {
        return !path.equals(name);
    }

    private static Stream<Leaf> of(String path, String name, JsonNode node) {
        if (node.isObject()) {
            String before = path.isEmpty() ? "" : path + ".";
            return node.properties().stream()
                    .flatMap(field -> of(before + field.getKey(), field.getKey(), field.getValue()));
        }
        if (node.isArray()) {
            return IntStream.range(0, node.size())
                    .boxed()
                    .flatMap(at -> of("%s[%d]".formatted(path, at), name, node.get(at)));
        }
        return node.isTextual()
                ? JsonCell.list(node.asText())
                        .map(list -> of(list).map(leaf -> new Leaf(path, leaf.name, leaf.text)))
                        .orElseGet(() -> Stream.of(new Leaf(path, name, Blanks.strip(node.asText()))))
                : node.isNumber() ? Stream.of(new Leaf(path, name, node.asText())) : Stream.of();
    }
}

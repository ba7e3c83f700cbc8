package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A text in an entry of a file. @param path for instance {@code steps[0].result}; @param name the last field in it */
record Leaf(String path, String name, String text) {
    static Stream<Leaf> of(JsonNode content) {
        return of("", "", content);
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
        return node.isTextual() ? Stream.of(new Leaf(path, name, node.asText().strip())) : Stream.of();
    }
}

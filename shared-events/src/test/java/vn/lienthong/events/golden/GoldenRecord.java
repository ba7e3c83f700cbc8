package vn.lienthong.events.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.events.TextFiles;
import vn.lienthong.events.codec.Message;

/** A golden sample with the key and the headers of its Kafka record. */
public record GoldenRecord(String type, Message message) {
    private static final String SUFFIX = ".headers.json";

    public static List<GoldenRecord> all() {
        return TextFiles.below(GoldenSample.FOLDER).stream()
                .filter(file -> file.toString().endsWith(SUFFIX))
                .map(GoldenRecord::of)
                .toList();
    }

    private static GoldenRecord of(Path file) {
        JsonNode json = TextFiles.readJson(file);
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        String sample = file.getFileName().toString().replace(SUFFIX, ".json");
        String value = TextFiles.readJson(file.resolveSibling(sample)).toString();
        return new GoldenRecord(
                headers.get("ce_type"), new Message(json.path("key").asText(), headers, value));
    }

    @Override
    public String toString() {
        return type;
    }
}

package vn.lienthong.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what was said of something with what is said now, field by field. */
public final class FieldDiff {
    /** What tells the members of a list apart, whichever stands first in them. */
    private static final List<String> KEYS =
            List.of("code", "step", "procedure", "component", "number", "unit", "date", "agency", "id");
    /** They name the thing and the moment, and are no part of what is said. */
    private static final Set<String> ASIDE = Set.of("code", "corrects");

    private FieldDiff() {}

    public static List<FieldChange> between(JsonNode before, JsonNode after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        Set<String> fields = new LinkedHashSet<>(old.keySet());
        fields.addAll(now.keySet());
        return fields.stream()
                .filter(field -> !Objects.equals(old.get(field), now.get(field)))
                .map(field -> new FieldChange(field, old.get(field), now.get(field)))
                .toList();
    }

    private static Map<String, String> flat(JsonNode said) {
        Map<String, String> fields = new LinkedHashMap<>();
        said.properties().stream()
                .filter(field -> !isAside(field.getKey()))
                .forEach(field -> add(field.getKey(), field.getValue(), fields));
        return fields;
    }

    private static boolean isAside(String field) {
        return ASIDE.contains(field) || field.endsWith("Id") || field.endsWith("At");
    }

    private static void add(String path, JsonNode value, Map<String, String> fields) {
        if (value.isObject()) {
            value.properties().forEach(field -> add(path + "." + field.getKey(), field.getValue(), fields));
        } else if (value.isArray() && value.path(0).isObject()) {
            Map<String, Integer> times = new HashMap<>();
            for (int index = 0; index < value.size(); index++) {
                String key = keyOf(value.get(index), index);
                int time = times.merge(key, 1, Integer::sum);
                add("%s[%s]".formatted(path, time == 1 ? key : key + " " + time), value.get(index), fields);
            }
        } else if (value.isArray()) {
            fields.put(path, value.valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")));
        } else if (!value.isNull()) {
            fields.put(path, value.asText());
        }
    }

    private static String keyOf(JsonNode member, int index) {
        return KEYS.stream()
                .map(member::get)
                .filter(Objects::nonNull)
                .map(JsonNode::asText)
                .findFirst()
                .orElseGet(() -> Integer.toString(index + 1));
    }
}

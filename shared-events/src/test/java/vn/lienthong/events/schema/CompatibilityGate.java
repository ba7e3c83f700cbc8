package vn.lienthong.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * Says what a schema breaks of all that was published before it (FULL_TRANSITIVE): old and new readers must read old
 * and new events. Allowed are optional fields that come or go, and further values of an enumeration, which a reader
 * that does not know them parks until it is upgraded.
 */
final class CompatibilityGate {
    private static final Set<String> SAME = Set.of("type", "format", "pattern");
    private static final Set<String> NESTED = Set.of("items", "additionalProperties", "propertyNames");
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$id",
            "title",
            "type",
            "format",
            "pattern",
            "items",
            "additionalProperties",
            "propertyNames",
            "properties",
            "required",
            "enum");

    private final List<String> breaks = new ArrayList<>();

    private CompatibilityGate() {}

    /** One line for each break, empty where there is none; the versions published stand oldest first. */
    static List<String> breaks(NavigableMap<SchemaVersion, JsonNode> published, JsonNode current) {
        CompatibilityGate gate = new CompatibilityGate();
        published.forEach((version, schema) -> gate.compare("since " + version + ": ", schema, current));
        gate.breaks.addAll(NameReuse.breaks(published.values(), current));
        return List.copyOf(gate.breaks);
    }

    private void compare(String path, JsonNode published, JsonNode current) {
        refuseUnknownKeywords(path, current);
        SAME.forEach(keyword -> expectSame(path, keyword, published, current));
        NESTED.forEach(keyword -> compareNested(path, keyword, published, current));
        compareEnumerations(path, published, current);
        compareRequired(path, published, current);
        published.path("properties").properties().forEach(property -> {
            JsonNode now = current.path("properties").path(property.getKey());
            if (!now.isMissingNode()) {
                compare(path + "/" + property.getKey(), property.getValue(), now);
            }
        });
    }

    private void compareNested(String path, String keyword, JsonNode published, JsonNode current) {
        if (published.path(keyword).isObject() && current.path(keyword).isObject()) {
            compare(path + "/" + keyword, published.path(keyword), current.path(keyword));
        } else {
            expectSame(path, keyword, published, current);
        }
    }

    private void expectSame(String path, String keyword, JsonNode published, JsonNode current) {
        if (!published.path(keyword).equals(current.path(keyword))) {
            breaks.add(
                    "%s: %s was %s and is %s".formatted(path, keyword, published.path(keyword), current.path(keyword)));
        }
    }

    private void compareEnumerations(String path, JsonNode published, JsonNode current) {
        if (published.has("enum") != current.has("enum")) {
            breaks.add(path + ": an enumeration came or went");
        }
        minus(published.path("enum"), current.path("enum"))
                .forEach(value -> breaks.add(path + ": the value " + value + " is gone"));
    }

    private void compareRequired(String path, JsonNode published, JsonNode current) {
        minus(published.path("required"), current.path("required"))
                .forEach(name -> breaks.add(path + "/" + name + ": was required, is gone or optional"));
        minus(current.path("required"), published.path("required"))
                .forEach(name -> breaks.add(path + "/" + name + ": is required, older events lack it"));
    }

    private void refuseUnknownKeywords(String path, JsonNode schema) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KNOWN.contains(keyword)) {
                throw new IllegalStateException(path + ": teach the gate the keyword " + keyword);
            }
        });
    }

    private static Set<String> minus(JsonNode values, JsonNode others) {
        Set<String> rest = texts(values);
        rest.removeAll(texts(others));
        return rest;
    }

    private static Set<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(TreeSet::new, Set::add, Set::addAll);
    }
}

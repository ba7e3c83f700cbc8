package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import vn.lienthong.chassis.web.JsonRules;
import vn.lienthong.events.codec.Completeness;

/** What is too rich for a cell, as the interface for editors has it: {@code [{"agency":"H26.02","roles":["ARCHIVE"]}]}. */
final class JsonCell {
    private static final ObjectMapper JSON = readToTheLetter();
    private static final char BEGINNING = '[';

    private JsonCell() {}

    private static ObjectMapper readToTheLetter() {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .setDefaultPropertyInclusion(Include.NON_NULL);
        new JsonRules().customize(mapper);
        return mapper;
    }

    /** None for null; {@link RowUnfit} for what is no such list, or of which something is missing. */
    static <T> List<T> parse(String column, String text, Class<T[]> type) {
        List<T> list = text == null ? List.of() : read(column, text, type);
        Completeness.missingFrom(list).ifPresent(place -> {
            throw new RowUnfit(column, "row.json-lacks", place);
        });
        return list;
    }

    /** The list that the text is; empty where it is no such cell. */
    static Optional<JsonNode> list(String text) {
        if (text.isEmpty() || text.charAt(0) != BEGINNING) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static <T> List<T> read(String column, String text, Class<T[]> type) {
        try {
            JsonNode list = JSON.readTree(text);
            Leaf.of(list).forEach(leaf -> Longest.require(column, leaf.text(), Longest.TEXT));
            return List.of(JSON.treeToValue(list, type));
        } catch (JsonProcessingException | NullPointerException _) {
            throw new RowUnfit(column, "row.no-json-list");
        }
    }

    /** Null for null and for none. */
    static String text(List<?> list) {
        try {
            return list == null || list.isEmpty() ? null : JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Not writable as JSON: " + list.getFirst().getClass(), e);
        }
    }
}

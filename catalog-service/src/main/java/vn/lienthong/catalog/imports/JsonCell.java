package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import vn.lienthong.events.codec.Completeness;

/** What is too rich for a cell, as the interface for editors has it: {@code [{"agency":"H26.02","roles":["ARCHIVE"]}]}. */
final class JsonCell {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(Include.NON_NULL);

    private JsonCell() {}

    /** None for null; {@link RowUnfit} for what is no such list, or of which something is missing. */
    static <T> List<T> parse(String column, String text, Class<T[]> type) {
        List<T> list = text == null ? List.of() : read(column, text, type);
        Completeness.missingFrom(list).ifPresent(place -> {
            throw new RowUnfit(column, "row.json-lacks", place);
        });
        return list;
    }

    private static <T> List<T> read(String column, String text, Class<T[]> type) {
        try {
            return List.of(JSON.readValue(text, type));
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

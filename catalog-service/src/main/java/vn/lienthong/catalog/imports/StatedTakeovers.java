package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;

/** Who took over what of an agency, in one cell, as the interface for editors has it: {@code [{"agency":"H26.02"}]}. */
final class StatedTakeovers {
    private static final ObjectMapper JSON = new ObjectMapper().setDefaultPropertyInclusion(Include.NON_NULL);

    private StatedTakeovers() {}

    /** Null for null; {@link RowUnfit} for any other wording. */
    static List<Takeover> parse(String column, String text) {
        try {
            return text == null ? null : List.of(JSON.readValue(text, Takeover[].class));
        } catch (JsonProcessingException | NullPointerException _) {
            throw new RowUnfit(column, "row.no-takeovers");
        }
    }

    /** Null for null. */
    static String text(List<Takeover> takeovers) {
        try {
            return takeovers == null ? null : JSON.writeValueAsString(takeovers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Takeovers are plain lists", e);
        }
    }
}

package vn.lienthong.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Plants each kind of break and sees the gate catch it. */
class CompatibilityGateTest {
    private enum Colour {
        RED,
        GREEN
    }

    private enum FewerColours {
        RED
    }

    private enum MoreColours {
        RED,
        GREEN,
        BLUE
    }

    private record Part(String name) {}

    private record Thing(String code, @Nullable String note, Colour colour, List<Part> parts, Instant at) {}

    private record WithOptional(
            String code,
            @Nullable String note,
            Colour colour,
            List<Part> parts,
            Instant at,
            @Nullable Long fee) {}

    private record WithRequired(
            String code, @Nullable String note, Colour colour, List<Part> parts, Instant at, long fee) {}

    private record WithoutOptional(String code, Colour colour, List<Part> parts, Instant at) {}

    private record WithoutRequired(@Nullable String note, Colour colour, List<Part> parts, Instant at) {}

    private record Renamed(String number, @Nullable String note, Colour colour, List<Part> parts, Instant at) {}

    private record RequiredMadeOptional(
            @Nullable String code, @Nullable String note, Colour colour, List<Part> parts, Instant at) {}

    private record OptionalMadeRequired(String code, String note, Colour colour, List<Part> parts, Instant at) {}

    private record OtherType(int code, @Nullable String note, Colour colour, List<Part> parts, Instant at) {}

    private record OtherFormat(String code, @Nullable String note, Colour colour, List<Part> parts, LocalDate at) {}

    private record Narrowed(String code, @Nullable String note, FewerColours colour, List<Part> parts, Instant at) {}

    private record Widened(String code, @Nullable String note, MoreColours colour, List<Part> parts, Instant at) {}

    private record FreeText(String code, @Nullable String note, String colour, List<Part> parts, Instant at) {}

    private record OtherPart(String name, int size) {}

    private record NestedBreak(String code, @Nullable String note, Colour colour, List<OtherPart> parts, Instant at) {}

    private record ByColour(Map<Colour, Integer> scores) {}

    private record ByFewerColours(Map<FewerColours, Integer> scores) {}

    private record ByColourInWords(Map<Colour, String> scores) {}

    @Test
    void nothing_changed_breaks_nothing() {
        assertThat(breaks(Thing.class, Thing.class)).isEmpty();
    }

    @Test
    void an_optional_field_may_come() {
        assertThat(breaks(Thing.class, WithOptional.class)).isEmpty();
    }

    @Test
    void an_optional_field_may_go() {
        assertThat(breaks(Thing.class, WithoutOptional.class)).isEmpty();
    }

    @Test
    void an_enumeration_may_grow() {
        assertThat(breaks(Thing.class, Widened.class)).isEmpty();
    }

    @Test
    void a_required_field_may_not_come() {
        assertThat(breaks(Thing.class, WithRequired.class))
                .containsExactly("since 1-0-0: /fee: is required, older events lack it");
    }

    @Test
    void a_required_field_may_not_go() {
        assertThat(breaks(Thing.class, WithoutRequired.class))
                .containsExactly("since 1-0-0: /code: was required, is gone or optional");
    }

    @Test
    void a_required_field_may_not_be_renamed() {
        assertThat(breaks(Thing.class, Renamed.class))
                .containsExactlyInAnyOrder(
                        "since 1-0-0: /code: was required, is gone or optional",
                        "since 1-0-0: /number: is required, older events lack it");
    }

    @Test
    void a_required_field_may_not_become_optional_nor_the_other_way_round() {
        assertThat(breaks(Thing.class, RequiredMadeOptional.class))
                .containsExactly("since 1-0-0: /code: was required, is gone or optional");
        assertThat(breaks(Thing.class, OptionalMadeRequired.class))
                .containsExactly("since 1-0-0: /note: is required, older events lack it");
    }

    @Test
    void a_type_may_not_change() {
        assertThat(breaks(Thing.class, OtherType.class))
                .contains("since 1-0-0: /code: type was \"string\" and is \"integer\"");
    }

    @Test
    void a_format_may_not_change() {
        assertThat(breaks(Thing.class, OtherFormat.class))
                .containsExactly("since 1-0-0: /at: format was \"date-time\" and is \"date\"");
    }

    @Test
    void an_enumeration_may_not_lose_a_value() {
        assertThat(breaks(Thing.class, Narrowed.class))
                .containsExactly("since 1-0-0: /colour: the value GREEN is gone");
        assertThat(breaks(ByColour.class, ByFewerColours.class))
                .containsExactly("since 1-0-0: /scores/propertyNames: the value GREEN is gone");
    }

    @Test
    void an_enumeration_may_not_become_free_text() {
        assertThat(breaks(Thing.class, FreeText.class)).contains("since 1-0-0: /colour: an enumeration came or went");
    }

    @Test
    void a_break_inside_a_list_is_found() {
        assertThat(breaks(Thing.class, NestedBreak.class))
                .containsExactly("since 1-0-0: /parts/items/size: is required, older events lack it");
    }

    @Test
    void a_break_inside_a_map_is_found() {
        assertThat(breaks(ByColour.class, ByColourInWords.class))
                .contains("since 1-0-0: /scores/additionalProperties: type was \"integer\" and is \"string\"");
    }

    @Test
    void the_first_version_counts_as_much_as_the_last() {
        var published = published(WithOptional.class, Thing.class);
        ObjectNode current = SchemaGeneration.of(WithOptional.class);
        ((ObjectNode) current.at("/properties/fee")).put("type", "string");

        assertThat(CompatibilityGate.breaks(published, current))
                .contains("since 1-0-0: /fee: type was \"integer\" and is \"string\"");
    }

    @Test
    void a_name_given_up_is_never_used_again() {
        var published = published(WithOptional.class, Thing.class);

        assertThat(CompatibilityGate.breaks(published, SchemaGeneration.of(WithOptional.class)))
                .containsExactly("/fee: the name was given up and is used again");
    }

    @Test
    void a_keyword_that_the_gate_does_not_know_stops_it() {
        ObjectNode current = SchemaGeneration.of(Thing.class).put("maxProperties", 5);

        assertThatThrownBy(() -> CompatibilityGate.breaks(published(Thing.class), current))
                .hasMessageContaining("teach the gate the keyword maxProperties");
    }

    private static List<String> breaks(Class<?> published, Class<?> current) {
        return CompatibilityGate.breaks(published(published), SchemaGeneration.of(current));
    }

    private static NavigableMap<SchemaVersion, JsonNode> published(Class<?>... versions) {
        NavigableMap<SchemaVersion, JsonNode> published = new TreeMap<>();
        SchemaVersion version = SchemaVersion.FIRST;
        for (Class<?> record : versions) {
            published.put(version, SchemaGeneration.of(record));
            version = version.nextMinor();
        }
        return published;
    }
}

package vn.lienthong.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.events.EventTypes;
import vn.lienthong.events.Limit;
import vn.lienthong.events.ParcelEvent;
import vn.lienthong.events.ParcelEvent.Item;
import vn.lienthong.events.ParcelEvent.Packed;
import vn.lienthong.events.ParcelEvent.Promised;
import vn.lienthong.events.ParcelEvent.Weighed;

class EventJsonTest {
    private static final Instant NOON = Instant.parse("2026-09-09T05:00:00Z");
    private static final EventJson JSON = new EventJson(EventTypes.of(ParcelEvent.class), List.of(new WeighedV1()));

    private static final class WeighedV1 implements Upcaster {
        @Override
        public String from() {
            return "test.parcel.weighed.v1";
        }

        @Override
        public Versioned lift(JsonNode data) {
            ObjectNode lifted = data.deepCopy();
            lifted.put("kilograms", lifted.remove("grams").asDouble() / 1000);
            return new Versioned(ParcelEvent.WEIGHED, lifted);
        }
    }

    @Test
    void what_is_null_is_not_written() {
        assertThat(JSON.write(new Weighed("P-17", 1.5, null, NOON))).isEqualTo("""
                        {"parcel":"P-17","kilograms":1.5,"weighedAt":"2026-09-09T05:00:00Z"}""");
    }

    @Test
    void a_field_that_is_not_known_is_ignored() {
        assertThat(JSON.read(ParcelEvent.WEIGHED, """
                        {"parcel":"P-17","kilograms":1.5,"weighedAt":"2026-09-09T05:00:00Z","colour":"red"}""")).isEqualTo(new Weighed("P-17", 1.5, null, NOON));
    }

    @Test
    void an_upcaster_lifts_an_older_version() {
        assertThat(JSON.read("test.parcel.weighed.v1", """
                        {"parcel":"P-17","grams":1500,"weighedAt":"2026-09-09T05:00:00Z"}""")).isEqualTo(new Weighed("P-17", 1.5, null, NOON));
    }

    @Test
    void a_number_that_is_missing_is_not_read_as_zero() {
        assertUnreadable(ParcelEvent.WEIGHED, """
                {"parcel":"P-17","weighedAt":"2026-09-09T05:00:00Z"}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    test.parcel.weighed.v2  | {"kilograms":1,"weighedAt":"2026-09-09T05:00:00Z"}                | /parcel
                    test.parcel.weighed.v2  | {"parcel":"P-17","kilograms":1}                                   | /weighedAt
                    test.parcel.promised.v1 | {"parcel":"P-17"}                                                 | /limit
                    test.parcel.promised.v1 | {"parcel":"P-17","limit":{"value":3}}                             | /limit/unit
                    test.parcel.packed.v1   | {"parcel":"P-17","spares":{}}                                     | /items
                    test.parcel.packed.v1   | {"parcel":"P-17","items":[null],"spares":{}}                      | /items/0
                    test.parcel.packed.v1   | {"parcel":"P-17","items":[{"name":"a"},{"note":"b"}],"spares":{}} | /items/1/name
                    test.parcel.packed.v1   | {"parcel":"P-17","items":[],"spares":{"a":null}}                  | /spares/a
                    test.parcel.packed.v1   | {"parcel":"P-17","items":[],"spares":{"a":[{}]}}                  | /spares/a/0/name
                    """)
    void what_is_required_is_not_read_as_null(String type, String json, String missing) {
        assertUnreadable(type, json)
                .hasMessage("The data of an event of type " + type + " cannot be read: " + missing + " is missing");
    }

    @Test
    void what_is_required_is_not_written_as_null() {
        assertNotWritable(new Weighed(null, 1.5, null, NOON), "/parcel");
        assertNotWritable(new Weighed("P-17", 1.5, null, null), "/weighedAt");
        assertNotWritable(new Packed("P-17", null, Map.of()), "/items");
        assertNotWritable(new Packed("P-17", Collections.singletonList(null), Map.of()), "/items/0");
        assertNotWritable(new Packed("P-17", List.of(new Item(null, "light")), Map.of()), "/items/0/name");
        assertNotWritable(new Promised("P-17", new Limit(3, null)), "/limit/unit");
    }

    @Test
    void a_value_that_the_enumeration_does_not_have_is_not_guessed() {
        assertUnreadable(ParcelEvent.PROMISED, """
                {"parcel":"P-17","limit":{"value":3,"unit":"moons"}}""");
    }

    @Test
    void a_record_that_refuses_its_components_is_unreadable() {
        assertUnreadable(ParcelEvent.PROMISED, """
                {"parcel":"P-17","limit":{"value":-1,"unit":"workingDays"}}""");
    }

    @Test
    void a_type_that_is_not_known_is_unreadable() {
        assertUnreadable("test.parcel.lost.v1", "{}");
    }

    @Test
    void a_type_is_known_by_its_event() {
        assertThat(JSON.typeOf(new Weighed("P-17", 1.5, null, NOON))).isEqualTo(ParcelEvent.WEIGHED);
    }

    private static AbstractThrowableAssert<?, ?> assertUnreadable(String type, String json) {
        return assertThatThrownBy(() -> JSON.read(type, json))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(type);
    }

    private static void assertNotWritable(Object event, String missing) {
        assertThatThrownBy(() -> JSON.write(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not writable as JSON: " + missing + " is missing from " + event.getClass());
    }
}

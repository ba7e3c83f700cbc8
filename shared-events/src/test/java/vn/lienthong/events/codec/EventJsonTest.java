package vn.lienthong.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.events.EventTypes;
import vn.lienthong.events.ParcelEvent;
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

    private static void assertUnreadable(String type, String json) {
        assertThatThrownBy(() -> JSON.read(type, json))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(type);
    }
}

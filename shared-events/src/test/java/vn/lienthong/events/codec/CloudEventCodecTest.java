package vn.lienthong.events.codec;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.events.EventTypes;
import vn.lienthong.events.ParcelEvent;
import vn.lienthong.events.ParcelEvent.Weighed;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;

class CloudEventCodecTest {
    static final UUID PARCEL = UUID.fromString("01990c4e-0007-7a10-8a5b-3c2d1e0f9a07");
    static final UUID EVENT = UUID.fromString("01990c4e-0034-7c30-8a5b-3c2d1e0f9a34");
    static final UUID FLOW = UUID.fromString("01990c4e-0028-7a10-8a5b-3c2d1e0f9a28");
    static final UUID COMMAND = UUID.fromString("01990c4e-0035-7c30-8a5b-3c2d1e0f9a35");
    static final String TYPE = ParcelEvent.WEIGHED;
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    static final Instant NOON = Instant.parse("2026-09-09T05:00:00Z");
    static final Instant STORED = Instant.parse("2026-09-09T05:00:00.250Z");
    static final CloudEventCodec CODEC =
            new CloudEventCodec(new EventJson(EventTypes.of(ParcelEvent.class), List.of()));

    private static final String DATA = """
            {"parcel":"P-17","kilograms":1.5,"weighedAt":"2026-09-09T05:00:00Z"}""";

    private static final String ENVELOPE = """
            {"specversion":"1.0", "id":"%s", "type":"%s", "source":"/lienthong/post/parcel/%s",
             "subject":"P-17", "time":"2026-09-09T12:00:00+07:00", "sequence":"00000000000000000003",
             "partitionkey":"%s", "recordedtime":"2026-09-09T05:00:00.250Z", "correlationid":"%s", "causationid":null,
             "data":%s}""".formatted(EVENT, TYPE, PARCEL, PARCEL, FLOW, DATA);

    static Recorded<Weighed> weighed(int version) {
        return new Recorded<>(
                new Weighed("P-17", 1.5, null, NOON),
                TYPE,
                EVENT,
                new StreamId("post", "parcel", PARCEL),
                version,
                "P-17",
                PARCEL,
                NOON,
                STORED,
                FLOW,
                COMMAND,
                TRACE);
    }

    @Test
    void is_written_in_binary_mode_with_every_attribute_as_a_header() {
        Message message = CODEC.write(weighed(3));

        assertThat(message.key()).isEqualTo(PARCEL.toString());
        assertThat(message.value()).isEqualTo(DATA);
        assertThat(message.headers())
                .containsOnly(
                        entry("content-type", "application/json"),
                        entry("ce_specversion", "1.0"),
                        entry("ce_id", EVENT.toString()),
                        entry("ce_source", "/lienthong/post/parcel/" + PARCEL),
                        entry("ce_type", TYPE),
                        entry("ce_subject", "P-17"),
                        entry("ce_time", "2026-09-09T05:00:00Z"),
                        entry("ce_dataschema", "urn:lienthong:schema:" + TYPE + ":1-0-0"),
                        entry("ce_sequence", "00000000000000000003"),
                        entry("ce_partitionkey", PARCEL.toString()),
                        entry("ce_recordedtime", "2026-09-09T05:00:00.250Z"),
                        entry("ce_correlationid", FLOW.toString()),
                        entry("ce_causationid", COMMAND.toString()),
                        entry("ce_traceparent", TRACE));
    }

    @Test
    void what_is_absent_has_no_header() {
        Recorded<Weighed> bare = new Recorded<>(
                weighed(1).event(), TYPE, EVENT, weighed(1).stream(), 1, null, PARCEL, NOON, STORED, FLOW, null, null);

        Message message = CODEC.write(bare);

        assertThat(message.headers()).doesNotContainKeys("ce_subject", "ce_causationid", "ce_traceparent");
        assertThat(CODEC.read(message)).isEqualTo(bare);
    }

    @Test
    void is_read_as_it_was_written() {
        assertThat(CODEC.read(CODEC.write(weighed(3)))).isEqualTo(weighed(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json",
                "application/cloudevents+json; charset=UTF-8",
                "Application/CloudEvents+JSON"
            })
    void structured_mode_is_read_too(String contentType) {
        Recorded<?> read = CODEC.read(new Message(null, Map.of("content-type", contentType), ENVELOPE));

        assertThat(read.event()).isEqualTo(new Weighed("P-17", 1.5, null, NOON));
        assertThat(read.version()).isEqualTo(3);
        assertThat(read.occurredAt()).isEqualTo(NOON);
        assertThat(read.causationId()).as("null is absent").isNull();
    }

    @Test
    void the_order_of_sequences_as_text_is_their_order_as_numbers() {
        assertThat(Stream.of(1, 2, 9, 10, 99, 100, 123_456_789, Integer.MAX_VALUE)
                        .map(version ->
                                CloudEventCodec.headers(weighed(version)).get("ce_sequence")))
                .isSorted()
                .allMatch(sequence -> sequence.length() == 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"type", "id", "source", "sequence", "partitionkey", "time", "recordedtime", "correlationid"})
    void a_missing_attribute_is_named(String attribute) {
        assertUnreadable(without("ce_" + attribute), "The CloudEvents attribute " + attribute + " is missing");
    }

    @Test
    void an_attribute_that_makes_no_sense_is_refused() {
        assertUnreadable(with("ce_id", "17"), "Not an event of Liên Thông");
        assertUnreadable(with("ce_time", "yesterday"), "Not an event of Liên Thông");
        assertUnreadable(with("ce_sequence", "first"), "Not an event of Liên Thông");
        assertUnreadable(with("ce_source", "/elsewhere"), "Not a source of Liên Thông: /elsewhere");
    }

    @Test
    void an_unknown_type_is_refused_by_name() {
        assertUnreadable(with("ce_type", "test.parcel.lost.v1"), "test.parcel.lost.v1");
    }

    @Test
    void a_record_without_data_is_refused() {
        Map<String, String> headers = CloudEventCodec.headers(weighed(3));
        for (String value : List.of("", "null", "[]", "17", "{")) {
            assertUnreadable(new Message(null, headers, value), TYPE);
        }
        assertUnreadable(new Message(null, headers, null), "The record has no value");
    }

    @Test
    void a_structured_record_without_data_is_refused() {
        Map<String, String> structured = Map.of("content-type", "application/cloudevents+json");

        assertUnreadable(new Message(null, structured, ENVELOPE.replace("\"data\"", "\"dates\"")), "no JSON object");
        assertUnreadable(new Message(null, structured, "{"), "Not a structured CloudEvent");
        assertUnreadable(new Message(null, structured, "[]"), "type is missing");
    }

    private static Message with(String header, String value) {
        Map<String, String> headers = new TreeMap<>(CloudEventCodec.headers(weighed(3)));
        headers.put(header, value);
        return new Message(null, headers, DATA);
    }

    private static Message without(String header) {
        Map<String, String> headers = new TreeMap<>(CloudEventCodec.headers(weighed(3)));
        headers.remove(header);
        return new Message(null, headers, DATA);
    }

    private static void assertUnreadable(Message message, String why) {
        assertThatThrownBy(() -> CODEC.read(message))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(why);
    }
}

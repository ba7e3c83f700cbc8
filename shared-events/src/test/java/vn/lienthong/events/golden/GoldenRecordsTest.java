package vn.lienthong.events.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.events.PublishedLanguage;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.codec.Message;
import vn.lienthong.events.codec.Schemas;

/** Whole records as they lie on the topics: key, headers and value, one of each topic and older ones. */
class GoldenRecordsTest {
    private static final CloudEventCodec CODEC = new CloudEventCodec(EventJson.ofAll());
    private static final String SCHEMA = "ce_dataschema";

    static List<GoldenRecord> records() {
        return GoldenRecord.all();
    }

    @ParameterizedTest
    @MethodSource("records")
    void is_written_exactly_as_it_was_read_but_under_the_newest_schema(GoldenRecord golden) {
        Map<String, String> headers = new LinkedHashMap<>(golden.message().headers());
        headers.put(SCHEMA, Schemas.uriOf(golden.type()));

        Message written = CODEC.write(CODEC.read(golden.message()));

        assertThat(written)
                .isEqualTo(new Message(
                        golden.message().key(), headers, golden.message().value()));
        assertThat(new ArrayList<>(written.headers().keySet()))
                .as("order of the headers")
                .containsExactlyElementsOf(golden.message().headers().keySet());
    }

    @Test
    void there_is_one_of_each_topic_under_the_newest_schema() {
        assertThat(records())
                .filteredOn(golden -> Schemas.uriOf(golden.type())
                        .equals(golden.message().headers().get(SCHEMA)))
                .extracting(golden -> topicOf(CODEC.read(golden.message()).event()))
                .containsExactlyInAnyOrderElementsOf(PublishedLanguage.AGGREGATES.stream()
                        .map(events -> PublishedLanguage.aggregateOf(events).topic())
                        .distinct()
                        .toList());
    }

    private static String topicOf(Object event) {
        return PublishedLanguage.AGGREGATES.stream()
                .filter(events -> events.isInstance(event))
                .map(events -> PublishedLanguage.aggregateOf(events).topic())
                .findFirst()
                .orElseThrow();
    }
}

package vn.lienthong.catalog;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.backing.Backing;
import vn.lienthong.events.Topics;

@QuarkusTest
@WithTestResource(Backing.class)
@WithTestResource(TokenKeys.class)
class PublicationIT {
    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void everything_stored_is_published_once_and_as_it_was_stored() {
        SampleCatalog.ready(jdbi);

        Map<String, String> stored = stored();
        List<ConsumerRecord<String, String>> published = published();

        // a second record of the same source and sequence would be refused here
        Map<String, String> told = published.stream()
                .collect(toMap(
                        record -> header(record, "ce_source") + header(record, "ce_sequence"), ConsumerRecord::value));
        assertThat(told).isEqualTo(stored);
    }

    @Test
    void events_are_keyed_by_their_stream_and_say_what_they_are_about() {
        SampleCatalog.ready(jdbi);

        assertThat(published()).allSatisfy(record -> {
            assertThat(header(record, "ce_source")).endsWith("/" + record.key());
            assertThat(header(record, "ce_source")).startsWith("/lienthong/catalog/");
            assertThat(header(record, "ce_type")).startsWith("vn.lienthong.catalog.");
            assertThat(record.value()).contains("\"code\":\"" + header(record, "ce_subject") + "\"");
        });
    }

    private Map<String, String> stored() {
        return jdbi.withHandle(handle -> handle.select("select aggregate, stream_id, version, data from event")
                .map((row, _) -> Map.entry(
                        "/lienthong/catalog/%s/%s%020d"
                                .formatted(
                                        row.getString("aggregate"), row.getString("stream_id"), row.getInt("version")),
                        row.getString("data")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All that the topic holds now. */
    private List<ConsumerRecord<String, String>> published() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CATALOG).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return StreamSupport.stream(record.headers().headers(name).spliterator(), false)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}

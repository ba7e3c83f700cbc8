package vn.lienthong.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics, without any code of the suite. */
final class TopicRecords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TopicRecords() {}

    /** A record with its headers as text. */
    record Read(String topic, String key, Map<String, String> headers, String value) {
        String header(String name) {
            return headers.get(name);
        }

        /** Its type without what all types have in common: {@code dossier.accepted}. */
        String type() {
            return header("ce_type").replaceAll("^vn\\.lienthong\\.|\\.v\\d+$", "");
        }

        /** The stream, in which the sequence counts. */
        String source() {
            return header("ce_source");
        }

        int sequence() {
            return Integer.parseInt(header("ce_sequence"));
        }

        JsonNode data() {
            try {
                return JSON.readTree(value);
            } catch (JsonProcessingException e) {
                throw new AssertionError(value, e);
            }
        }
    }

    /** All that stands on these topics, each event once: a repeat may come at any time. */
    static List<Read> distinct(String bootstrapServers, List<String> topics) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, Read> records = new LinkedHashMap<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(kafka -> {
                    Read read = read(kafka);
                    records.putIfAbsent(read.source() + " " + read.header("ce_id"), read);
                });
            }
            return List.copyOf(records.values());
        }
    }

    private static Read read(ConsumerRecord<String, String> kafka) {
        Map<String, String> headers = new LinkedHashMap<>();
        kafka.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Read(kafka.topic(), kafka.key(), headers, kafka.value());
    }
}

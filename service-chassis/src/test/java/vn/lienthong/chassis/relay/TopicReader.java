package vn.lienthong.chassis.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning and remembers all it has read. */
final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    TopicReader(Route route) {
        Map<String, Object> settings = new LinkedHashMap<>(route.kafka());
        settings.put("enable.auto.commit", false);
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", StringDeserializer.class);
        consumer = new KafkaConsumer<>(settings);
        List<TopicPartition> partitions = consumer.partitionsFor(route.topic()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The records of a stream so far, repeats included. */
    List<ConsumerRecord<String, String>> of(Stream stream) {
        poll();
        return read.stream()
                .filter(kafka -> kafka.key().equals(stream.id.toString()))
                .toList();
    }

    /** The versions of a stream in the order in which they first came. */
    List<Integer> versionsOf(Stream stream) {
        return of(stream).stream().map(TopicReader::sequence).distinct().toList();
    }

    /** All records in the order of the topic, which is that of its partitions. */
    List<ConsumerRecord<String, String>> all() {
        poll();
        return read;
    }

    static int sequence(ConsumerRecord<String, String> kafka) {
        return Integer.parseInt(headers(kafka).get("ce_sequence"));
    }

    static Map<String, String> headers(ConsumerRecord<String, String> kafka) {
        Map<String, String> headers = new TreeMap<>();
        kafka.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package vn.lienthong.routing.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.lienthong.events.Topics;
import vn.lienthong.events.codec.Message;

/** Reads a topic from its beginning and remembers all it has read. */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<Message> read = new ArrayList<>();

    private TopicReader(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What this service publishes. */
    public static TopicReader ofRouting() {
        return new TopicReader(Topics.ROUTING);
    }

    /** The records of a stream so far. */
    public List<Message> of(UUID streamId) {
        consumer.poll(Duration.ofMillis(100)).forEach(kafka -> read.add(message(kafka)));
        return read.stream()
                .filter(message -> message.key().equals(streamId.toString()))
                .toList();
    }

    private static Message message(ConsumerRecord<String, String> kafka) {
        Map<String, String> headers = new TreeMap<>();
        kafka.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Message(kafka.key(), headers, kafka.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package vn.lienthong.acceptance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that stands on the topics, read by a consumer of its own that begins at the beginning and never goes back. */
final class TopicLog implements AutoCloseable {
    static final List<String> TOPICS = List.of(
            "lienthong.catalog",
            "lienthong.dossier",
            "lienthong.routing",
            "lienthong.deadline",
            "lienthong.satisfaction");

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<TopicRecord> records = new ArrayList<>();
    private final Map<String, Set<String>> events = new HashMap<>();

    TopicLog(String bootstrapServers) {
        consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class));
        partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads to the end. @return where that is, by partition */
    Map<TopicPartition, Long> catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(POLL).forEach(kafka -> add(TopicRecord.of(kafka)));
        }
        return ends;
    }

    private void add(TopicRecord read) {
        records.add(read);
        if (read.sequence() > 0) { // else it is none
            events.computeIfAbsent(read.topic(), _ -> new HashSet<>()).add(read.source() + " " + read.id());
        }
    }

    List<TopicRecord> records() {
        return List.copyOf(records);
    }

    /** How many events of a service are there, each counted once. */
    long distinct(String service) {
        String topic = "lienthong." + (service.equals("intake") ? "dossier" : service);
        return events.getOrDefault(topic, Set.of()).size();
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package vn.lienthong.chassis.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * A poll's worth of records.
 *
 * @param from the next offset of each partition before them
 * @param to the next offset of each partition after them
 */
record Stretch(List<Inbound> records, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
    static Stretch of(
            ConsumerRecords<byte[], byte[]> polled,
            Map<TopicPartition, Long> from,
            Function<ConsumerRecord<byte[], byte[]>, Inbound> reader) {
        List<Inbound> records = new ArrayList<>(polled.count());
        Map<TopicPartition, Long> to = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> kafka : polled) {
            records.add(reader.apply(kafka));
            to.put(new TopicPartition(kafka.topic(), kafka.partition()), kafka.offset() + 1);
        }
        return new Stretch(records, Map.copyOf(from), to);
    }

    /** The same records as two stretches, one after the other. */
    List<Stretch> halves() {
        int half = records.size() / 2;
        Stretch first = part(records.subList(0, half), from);
        Map<TopicPartition, Long> between = new HashMap<>(from);
        between.putAll(first.to());
        return List.of(first, part(records.subList(half, records.size()), between));
    }

    /** Those of the records that lie before the given offsets; a partition without one has none. */
    Stretch before(Map<TopicPartition, Long> ends) {
        return part(
                records.stream()
                        .filter(inbound -> inbound.origin().offset()
                                < ends.getOrDefault(inbound.origin().topicPartition(), 0L))
                        .toList(),
                from);
    }

    private static Stretch part(List<Inbound> records, Map<TopicPartition, Long> from) {
        Map<TopicPartition, Long> to = new HashMap<>();
        records.forEach(inbound ->
                to.put(inbound.origin().topicPartition(), inbound.origin().offset() + 1));
        return new Stretch(records, Map.copyOf(from), to);
    }
}

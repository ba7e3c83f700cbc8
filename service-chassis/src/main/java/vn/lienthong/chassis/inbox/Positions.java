package vn.lienthong.chassis.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How far a consumer has come on each partition, committed with its effects: after a restart it goes on from there. */
public final class Positions {
    private Positions() {}

    static void keep(Handle handle, String consumer, Map<TopicPartition, Long> nextOffsets, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into consumer_position (consumer, topic, partition, next_offset, moved_at) values (?, ?, ?, ?, ?)
                on conflict (consumer, topic, partition)
                do update set next_offset = excluded.next_offset, moved_at = excluded.moved_at
                """);
        nextOffsets.forEach(
                (partition, next) -> batch.add(consumer, partition.topic(), partition.partition(), next, now));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** The next offset of every partition that the consumer has read from. */
    public static Map<TopicPartition, Long> of(Handle handle, String consumer) {
        return handle.createQuery("select topic, partition, next_offset from consumer_position where consumer = ?")
                .bind(0, consumer)
                .map((row, _) -> Map.entry(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

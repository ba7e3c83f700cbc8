package vn.lienthong.chassis.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;

/** How far a consumer has come on each partition, committed with its effects: after a restart it goes on from there. */
final class Positions {
    private static final String BEGIN = """
            insert into consumer_position (consumer, topic, partition, next_offset, moved_at)
            select ?, t.*, 0, ? from unnest(?::text[], ?::int[]) as t on conflict do nothing
            """;
    private static final String MOVE = """
            update consumer_position as p set next_offset = t.next, moved_at = ?
            from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[]) as t(topic, partition, before, next)
            where p.consumer = ? and p.topic = t.topic and p.partition = t.partition and p.next_offset = t.before
            """;

    private Positions() {}

    /** The next offset of each of the partitions, 0 for one that the consumer has not read from. */
    static Map<TopicPartition, Long> begin(
            Handle handle, String consumer, Collection<TopicPartition> partitions, Instant now) {
        List<TopicPartition> all = List.copyOf(partitions);
        handle.execute(BEGIN, consumer, now, topics(all), numbers(all));
        Map<TopicPartition, Long> known = of(handle, consumer);
        known.keySet().retainAll(partitions);
        return known;
    }

    /**
     * Moves on from where the consumer was when it polled. {@link Moved} where the database knows another place: then
     * another replica was there in between, or records between the two would be passed over.
     */
    static void move(
            Trip trip, String consumer, Map<TopicPartition, Long> before, Map<TopicPartition, Long> next, Instant now) {
        List<TopicPartition> all = List.copyOf(next.keySet());
        trip.update(
                MOVE,
                moved -> check(consumer, all.size(), moved),
                now.atOffset(ZoneOffset.UTC),
                topics(all),
                numbers(all),
                offsets(all, before),
                offsets(all, next),
                consumer);
    }

    private static void check(String consumer, int partitions, int moved) {
        if (moved != partitions) {
            throw new Moved(consumer);
        }
    }

    /** The next offset of every partition that the consumer has read from. */
    static Map<TopicPartition, Long> of(Handle handle, String consumer) {
        return handle.createQuery("select topic, partition, next_offset from consumer_position where consumer = ?")
                .bind(0, consumer)
                .map((row, _) -> Map.entry(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SqlArray topics(List<TopicPartition> partitions) {
        return SqlArray.of(
                "text", partitions.stream().map(TopicPartition::topic).toList());
    }

    private static SqlArray numbers(List<TopicPartition> partitions) {
        return SqlArray.of(
                "int4", partitions.stream().map(TopicPartition::partition).toList());
    }

    private static SqlArray offsets(List<TopicPartition> partitions, Map<TopicPartition, Long> offsets) {
        return SqlArray.of(
                "int8",
                partitions.stream()
                        .map(partition -> offsets.getOrDefault(partition, 0L))
                        .toList());
    }

    /** The consumer is not where the reader of these records took it to be; it seeks its place and reads again. */
    static final class Moved extends RuntimeException {
        Moved(String consumer) {
            super("The place of " + consumer + " has moved");
        }
    }
}

package vn.lienthong.chassis.inbox;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;

/**
 * Where a consumer stands: what the database knows, and Kafka's client told to read on from there. The positions in
 * the database count; those in Kafka are for those who watch.
 */
final class Place {
    private final Jdbi jdbi;
    private final String consumer;
    private final InstantSource clock;
    private final Map<TopicPartition, Long> known = new HashMap<>();

    Place(Jdbi jdbi, String consumer, InstantSource clock) {
        this.jdbi = jdbi;
        this.consumer = consumer;
        this.clock = clock;
    }

    /** Has the client read on, at these partitions, where the database knows the consumer to be. */
    void seek(Consumer<?, ?> client, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> begun =
                jdbi.inTransaction(handle -> Positions.begin(handle, consumer, partitions, clock.instant()));
        begun.forEach(client::seek);
        known.putAll(begun);
    }

    /** The next offset of each partition. */
    Map<TopicPartition, Long> known() {
        return Map.copyOf(known);
    }

    void reached(Stretch stretch) {
        known.putAll(stretch.to());
    }
}

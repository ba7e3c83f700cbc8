package vn.lienthong.chassis.inbox;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The offsets that a consumer commits to Kafka: for those who watch, as it goes by its own positions. Once a second, for
 * to Kafka a commit is a record to be stored like any other.
 */
final class PublicOffsets {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    private final String consumer;
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private long nextCommit = System.nanoTime();

    PublicOffsets(String consumer) {
        this.consumer = consumer;
    }

    void reached(Stretch stretch) {
        stretch.to().forEach((partition, next) -> uncommitted.put(partition, new OffsetAndMetadata(next)));
    }

    void commitIfDue(Consumer<?, ?> client) {
        if (uncommitted.isEmpty() || System.nanoTime() - nextCommit < 0) {
            return;
        }
        nextCommit = System.nanoTime() + INTERVAL_NANOS;
        client.commitAsync(Map.copyOf(uncommitted), (_, failure) -> {
            if (failure != null) {
                Log.debugf("Offsets for those who watch not committed consumer=%s", consumer);
            }
        });
        uncommitted.clear();
    }
}

package vn.lienthong.chassis.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;

/** How far the consumers of this service have come on their topics, in all replicas. */
@Singleton
public class ViewPositions {
    private static final long FRESH_NANOS = Duration.ofMillis(200).toNanos();

    private record Committed(long readAt, Map<TopicPartition, Long> positions) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }

    private final Map<String, Committed> committed = new ConcurrentHashMap<>();
    private final Jdbi jdbi;
    private final Consumers consumers;

    ViewPositions(Jdbi jdbi, Consumers consumers) {
        this.jdbi = jdbi;
        this.consumers = consumers;
    }

    /**
     * The next offset of each partition, as a structured field (RFC 9651): topics with their partitions in order, for
     * instance {@code lienthong.routing=(12 0 7)}.
     */
    public String of(String consumer) {
        Map<TopicPartition, Long> positions = new HashMap<>(ofAllReplicas(consumer));
        consumers.reached(consumer).forEach((partition, next) -> positions.merge(partition, next, Math::max));
        Map<String, Map<Integer, Long>> topics = positions.entrySet().stream()
                .collect(Collectors.groupingBy(
                        position -> position.getKey().topic(),
                        TreeMap::new,
                        Collectors.toMap(position -> position.getKey().partition(), Map.Entry::getValue)));
        return topics.entrySet().stream()
                .map(topic -> topic.getKey() + "=" + offsets(topic.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Whether this replica has all partitions that the consumer has ever read from. */
    boolean areAllHere(String consumer) {
        return consumers
                .reached(consumer)
                .keySet()
                .containsAll(ofAllReplicas(consumer).keySet());
    }

    /** Not the newest: what other replicas have is told a little late rather than asked for by every reader. */
    private Map<TopicPartition, Long> ofAllReplicas(String consumer) {
        return committed
                .compute(
                        consumer,
                        (_, last) -> last != null && last.isFresh()
                                ? last
                                : new Committed(
                                        System.nanoTime(), jdbi.withHandle(handle -> Positions.of(handle, consumer))))
                .positions();
    }

    private static String offsets(Map<Integer, Long> partitions) {
        List<Long> offsets = new TreeMap<>(partitions).values().stream().toList();
        return offsets.stream().map(String::valueOf).collect(Collectors.joining(" ", "(", ")"));
    }
}

package vn.lienthong.chassis.inbox;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;

/** How far the consumers of this service have come, in all replicas. */
@Singleton
public class ViewProgress {
    private static final long OTHER_REPLICAS_NANOS = Duration.ofMillis(100).toNanos();
    private static final long ALONE_NANOS = Duration.ofSeconds(1).toNanos(); // held streams are taken unheard

    private static final String VERSION =
            "select version from inbox where consumer = ? and topic = ? and stream_id = ?";
    private static final long FRESH_NANOS = Duration.ofMillis(200).toNanos();

    private record Committed(long readAt, Map<TopicPartition, Long> positions) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }

    private final Map<String, Committed> committed = new ConcurrentHashMap<>();
    private final Jdbi jdbi;
    private final Consumers consumers;
    private final Awaited awaited;

    ViewProgress(Jdbi jdbi, Consumers consumers, Awaited awaited) {
        this.jdbi = jdbi;
        this.consumers = consumers;
        this.awaited = awaited;
    }

    /** Whether the consumer listens to the topic at all. */
    public boolean follows(String consumer, String topic) {
        return consumers.listens(consumer, topic);
    }

    /**
     * Waits until the consumer has taken a version of a stream.
     *
     * @return false where it has not within the time
     */
    public boolean await(String consumer, StreamKey stream, int version, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        Future<Void> taken = awaited.taken(consumer, stream, version);
        try {
            while (versionOf(consumer, stream.topic(), stream.streamId()) < version) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                if (isDoneWithin(taken, Math.min(left, pauseOf(consumer)))) {
                    return true;
                }
            }
            return true;
        } finally {
            taken.cancel(false);
        }
    }

    /** How long it may take until the database is asked what another replica has taken. */
    private long pauseOf(String consumer) {
        boolean alone = consumers
                .reached(consumer)
                .keySet()
                .containsAll(ofAllReplicas(consumer).keySet());
        return alone ? ALONE_NANOS : OTHER_REPLICAS_NANOS;
    }

    private static boolean isDoneWithin(Future<Void> taken, long nanos) throws InterruptedException {
        try {
            taken.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false; // perhaps another replica has taken it
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last version of a stream that the consumer has taken; 0 where it has taken none. */
    public int versionOf(String consumer, String topic, UUID streamId) {
        return jdbi.withHandle(handle -> {
            try (PreparedStatement query = handle.getConnection().prepareStatement(VERSION)) {
                query.setString(1, consumer);
                query.setString(2, topic);
                query.setObject(3, streamId);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getInt(1) : 0;
                }
            } catch (SQLException e) {
                throw new ConsumerMemory.MemoryFailure(consumer, e);
            }
        });
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

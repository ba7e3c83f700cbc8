package vn.lienthong.chassis.inbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.sql.Trip;

/** What the consumers of this service have taken, in all replicas, and waiting until they have. */
@Singleton
public class ViewProgress {
    private static final long OTHER_REPLICAS_NANOS = Duration.ofMillis(100).toNanos();
    private static final long ALONE_NANOS = Duration.ofSeconds(1).toNanos(); // held streams are taken unheard

    private static final String VERSION =
            "select version from inbox where consumer = ? and topic = ? and stream_id = ?";

    private final Jdbi jdbi;
    private final Consumers consumers;
    private final ViewPositions positions;
    private final Awaited awaited;

    ViewProgress(Jdbi jdbi, Consumers consumers, ViewPositions positions, Awaited awaited) {
        this.jdbi = jdbi;
        this.consumers = consumers;
        this.positions = positions;
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
        Future<Void> taken = awaited.untilTaken(consumer, stream, version);
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
        return positions.areAllHere(consumer) ? ALONE_NANOS : OTHER_REPLICAS_NANOS;
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
        AtomicInteger version = new AtomicInteger();
        Trip trip = new Trip();
        trip.query(VERSION, rows -> version.set(rows.next() ? rows.getInt(1) : 0), consumer, topic, streamId);
        jdbi.useHandle(handle -> trip.make(handle.getConnection()));
        return version.get();
    }
}

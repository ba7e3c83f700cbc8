package vn.lienthong.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.lienthong.chassis.inbox.Inbound.Origin;

/** The streams of this service that stand still, for those who operate it. */
@ApplicationScoped
public class ParkedStreams {
    private static final String OF_THE_LIVE = "consumer not like '%" + Replay.SHADOW + "'";
    private static final int MOST = 1_000;
    private static final int MOST_RECORDS = 100;

    private final Jdbi jdbi;
    private final Consumers consumers;

    ParkedStreams(Jdbi jdbi, Consumers consumers) {
        this.jdbi = jdbi;
        this.consumers = consumers;
    }

    /**
     * @param awaits what a pending stream waits for; null where a person must look at it
     * @param records how many records it holds back
     */
    public record HeldStream(
            String consumer, String topic, UUID streamId, String awaits, String cause, Instant since, int records) {}

    /**
     * How many streams stand still.
     *
     * @param parked for a person
     * @param pending for an event of another topic
     */
    public record Count(long parked, long pending) {}

    /** The longest standing first, at most 1,000. */
    public List<HeldStream> list() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select consumer, topic, stream_id, awaits, cause, since,
                               (select count(*) from held_record r where r.consumer = s.consumer
                                and r.topic = s.topic and r.stream_id = s.stream_id) as records
                        from held_stream s where %s order by since, stream_id limit %d
                        """.formatted(OF_THE_LIVE, MOST))
                .map(ConstructorMapper.of(HeldStream.class))
                .list());
    }

    public Count count() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) filter (where awaits is null) as parked,
                               count(*) filter (where awaits is not null) as pending
                        from held_stream where %s
                        """.formatted(OF_THE_LIVE))
                .map(ConstructorMapper.of(Count.class))
                .one());
    }

    /**
     * Takes a stream's records again.
     *
     * @return whether it goes on; empty where there is no such consumer
     */
    public Optional<Boolean> retry(String consumer, String topic, UUID streamId) {
        return consumers.retriesOf(consumer).map(retries -> retries.retry(new StreamKey(topic, streamId)));
    }

    /** Gives up a held record for this consumer; it is kept apart, with who did so and why. */
    public Discard discard(String consumer, StreamKey stream, int partition, long offset, String actor, String reason) {
        Origin record = new Origin(stream.topic(), partition, offset);
        return consumers
                .retriesOf(consumer)
                .map(retries -> retries.discard(stream, record, actor, reason))
                .orElse(Discard.NOT_HELD);
    }

    /** The records that a stream holds back, in the order in which they are taken, at most 100. */
    public List<ParkedRecord> records(String consumer, String topic, UUID streamId) {
        return jdbi.withHandle(handle -> new HeldRecords(consumer)
                .of(handle, new StreamKey(topic, streamId), MOST_RECORDS).stream()
                        .map(ParkedRecord::of)
                        .toList());
    }

    /**
     * A record as it lies on its topic.
     *
     * @param key null where it has none
     * @param cause why it is held
     */
    public record ParkedRecord(
            int partition, long offset, String key, Map<String, String> headers, String value, String cause) {
        private static ParkedRecord of(HeldRecords.Held held) {
            return new ParkedRecord(
                    held.origin().partition(),
                    held.origin().offset(),
                    text(held.raw().key()),
                    held.raw().headers(),
                    text(held.raw().value()),
                    held.cause());
        }

        private static String text(byte[] bytes) {
            return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
        }
    }
}

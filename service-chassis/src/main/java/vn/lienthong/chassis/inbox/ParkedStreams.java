package vn.lienthong.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The streams of this service that stand still, for those who operate it. */
@ApplicationScoped
public class ParkedStreams {
    private static final String OF_THE_LIVE = "consumer not like '%" + Replay.SHADOW + "'";
    private static final int MOST = 1_000;

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

    /** How many streams stand still. @param parked for a person @param pending for an event of another topic */
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

    /** Takes a stream's records again. @return whether it goes on; empty where there is no such consumer */
    public Optional<Boolean> retry(String consumer, String topic, UUID streamId) {
        return consumers.retry(consumer, new StreamKey(topic, streamId));
    }
}

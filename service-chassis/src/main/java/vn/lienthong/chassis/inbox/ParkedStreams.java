package vn.lienthong.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The streams of this service that stand still, for those who operate it. */
@ApplicationScoped
public class ParkedStreams {
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

    /** All of them, the longest standing first. */
    public List<HeldStream> list() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select consumer, topic, stream_id, awaits, cause, since,
                               (select count(*) from held_record r where r.consumer = s.consumer
                                and r.topic = s.topic and r.stream_id = s.stream_id) as records
                        from held_stream s order by since, stream_id
                        """)
                .map(ConstructorMapper.of(HeldStream.class))
                .list());
    }

    /** Takes a stream's records again. @return whether it goes on; false also where the consumer is unknown */
    public boolean retry(String consumer, String topic, UUID streamId) {
        return consumers
                .inbox(consumer)
                .map(inbox -> inbox.retry(new StreamKey(topic, streamId)))
                .orElse(false);
    }
}

package vn.lienthong.chassis.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Streams that stand still for one consumer: parked ones wait for a person, pending ones for an event of another topic.
 */
final class HeldStreams {
    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final Duration SLOWEST_RETRY = Duration.ofSeconds(15);

    private final String consumer;
    private final HeldRecords records;

    HeldStreams(String consumer) {
        this.consumer = consumer;
        this.records = new HeldRecords(consumer);
    }

    /** Whether a stream stands still. Locks it, and keeps rebuilds away, until the transaction ends. */
    boolean isHeld(Handle handle, StreamKey stream) {
        ConsumerLock.shared(handle, consumer);
        return handle.createQuery(
                        "select true from held_stream where consumer = ? and topic = ? and stream_id = ? for update")
                .bind(0, consumer)
                .bind(1, stream.topic())
                .bind(2, stream.streamId())
                .mapTo(Boolean.class)
                .findOne()
                .isPresent();
    }

    /**
     * Brings a stream to a stand.
     *
     * @param awaits what it waits for; null = a person
     */
    void hold(Handle handle, StreamKey stream, String awaits, String cause, Instant now) {
        handle.execute(
                """
                insert into held_stream (consumer, topic, stream_id, awaits, cause, since, retry_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (consumer, topic, stream_id) do update set awaits = excluded.awaits, cause = excluded.cause
                """,
                consumer,
                stream.topic(),
                stream.streamId(),
                awaits,
                cause,
                now,
                awaits == null ? null : now.plus(FIRST_RETRY));
    }

    /**
     * Keeps the record that brought its stream to a stand.
     *
     * @param deadLetter whether a person must look at it
     */
    void keep(Handle handle, Inbound inbound, String cause, boolean deadLetter, Instant now) {
        records.keep(handle, inbound, cause, deadLetter, now);
    }

    /** Keeps a record of a stream that stands already. */
    void keepBehind(Handle handle, Inbound inbound, Instant now) {
        records.keep(handle, inbound, "behind a held record", !isPending(handle, inbound.stream()), now);
    }

    boolean isPending(Handle handle, StreamKey stream) {
        return handle.createQuery(
                        "select awaits is not null from held_stream where consumer = ? and topic = ? and stream_id = ?")
                .bind(0, consumer)
                .bind(1, stream.topic())
                .bind(2, stream.streamId())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    boolean anyPending(Handle handle) {
        return handle.createQuery("select exists (select from held_stream where consumer = ? and awaits is not null)")
                .bind(0, consumer)
                .mapTo(Boolean.class)
                .one();
    }

    /** Pending streams whose next try is due, or was set by a clock that has been put back since. */
    List<StreamKey> due(Handle handle, Instant now) {
        return handle.createQuery("""
                        select topic, stream_id from held_stream
                        where consumer = ? and awaits is not null and (retry_at <= ? or retry_at > ?)
                        order by retry_at limit 100
                        """)
                .bind(0, consumer)
                .bind(1, now)
                .bind(2, now.plus(SLOWEST_RETRY))
                .map((row, _) -> new StreamKey(row.getString("topic"), row.getObject("stream_id", UUID.class)))
                .list();
    }

    /** Waits longer before each further try. */
    void postpone(Handle handle, StreamKey stream, Instant now) {
        handle.execute(
                """
                update held_stream set tries = tries + 1,
                       retry_at = ?::timestamptz + least(? * power(2, least(tries, 20)), ?) * interval '1 ms'
                where consumer = ? and topic = ? and stream_id = ?
                """,
                now,
                FIRST_RETRY.toMillis(),
                SLOWEST_RETRY.toMillis(),
                consumer,
                stream.topic(),
                stream.streamId());
    }

    /** Lets a stream go on. */
    void release(Handle handle, StreamKey stream) {
        handle.execute(
                "delete from held_stream where consumer = ? and topic = ? and stream_id = ?",
                consumer,
                stream.topic(),
                stream.streamId());
    }
}

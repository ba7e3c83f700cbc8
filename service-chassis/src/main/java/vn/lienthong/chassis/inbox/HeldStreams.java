package vn.lienthong.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Streams that stand still for one consumer, with their records in order: parked ones wait for a person, pending ones
 * for an event of another topic.
 */
final class HeldStreams {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final Duration SLOWEST_RETRY = Duration.ofSeconds(15);

    private final String consumer;

    HeldStreams(String consumer) {
        this.consumer = consumer;
    }

    /** Which of the streams stand still. Locks them against a retry at the same time. */
    Set<StreamKey> among(Handle handle, Collection<StreamKey> streams) {
        List<StreamKey> keys = List.copyOf(streams);
        return handle.createQuery("""
                        select topic, stream_id from held_stream
                        where consumer = ? and (topic, stream_id) in (select * from unnest(?::text[], ?::uuid[]))
                        order by topic, stream_id for update
                        """)
                .bind(0, consumer)
                .bind(1, Versions.topics(keys))
                .bind(2, Versions.ids(keys))
                .map((row, _) -> new StreamKey(row.getString("topic"), row.getObject("stream_id", UUID.class)))
                .collect(Collectors.toSet());
    }

    /** Brings a stream to a stand. @param awaits what it waits for; null = a person */
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

    /** Keeps a record of a held stream. @param deadLetter whether it is to be copied to the dead-letter topic */
    void keep(Handle handle, Inbound inbound, String cause, boolean deadLetter, Instant now) {
        Inbound.Origin origin = inbound.origin();
        handle.execute(
                """
                insert into held_record (consumer, topic, partition, record_offset, stream_id, record_key, record_value,
                                         headers, cause, held_at, to_dead_letter)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                """,
                consumer,
                origin.topic(),
                origin.partition(),
                origin.offset(),
                inbound.streamId(),
                inbound.raw().key(),
                inbound.raw().value(),
                write(inbound.raw().headers()),
                cause,
                now,
                deadLetter);
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

    /** Pending streams whose next try is due, the longest waiting first. */
    List<StreamKey> due(Handle handle, Instant now) {
        return handle.createQuery("""
                        select topic, stream_id from held_stream
                        where consumer = ? and awaits is not null and retry_at <= ? order by retry_at limit 100
                        """)
                .bind(0, consumer)
                .bind(1, now)
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

    /** The first record of a held stream, locked; empty where it holds none any more. */
    List<Kept> records(Handle handle, StreamKey stream) {
        return handle.createQuery("""
                        select partition, record_offset, record_key, record_value, headers from held_record
                        where consumer = ? and topic = ? and stream_id = ? order by record_offset
                        """)
                .bind(0, consumer)
                .bind(1, stream.topic())
                .bind(2, stream.streamId())
                .map((row, _) -> kept(stream.topic(), row))
                .list();
    }

    void drop(Handle handle, Inbound.Origin origin) {
        handle.execute(
                "delete from held_record where consumer = ? and topic = ? and partition = ? and record_offset = ?",
                consumer,
                origin.topic(),
                origin.partition(),
                origin.offset());
    }

    /** Lets a stream go on. */
    void release(Handle handle, StreamKey stream) {
        handle.execute(
                "delete from held_stream where consumer = ? and topic = ? and stream_id = ?",
                consumer,
                stream.topic(),
                stream.streamId());
    }

    private static Kept kept(String topic, ResultSet row) throws SQLException {
        Inbound.Origin origin = new Inbound.Origin(topic, row.getInt("partition"), row.getLong("record_offset"));
        return new Kept(
                origin,
                new Inbound.RawRecord(
                        row.getBytes("record_key"), row.getBytes("record_value"), read(row.getString("headers"))));
    }

    static String write(Map<String, String> headers) {
        try {
            return MAPPER.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers are text", e);
        }
    }

    static Map<String, String> read(String headers) {
        try {
            return MAPPER.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers were written as JSON", e);
        }
    }

    record Kept(Inbound.Origin origin, Inbound.RawRecord raw) {}
}

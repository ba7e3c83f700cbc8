package vn.lienthong.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.inbox.Inbound.Origin;
import vn.lienthong.chassis.inbox.Inbound.RawRecord;

/** The records that held streams keep back, byte for byte as they came. */
final class HeldRecords {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String COLUMNS =
            "select topic, partition, record_offset, record_key, record_value, headers, cause from held_record ";

    /** By version, for what was missing may have come last. */
    private static final String IN_ORDER = " order by headers ->> 'ce_sequence' nulls last, record_offset ";

    private static final String OF_A_STREAM = "where consumer = ? and topic = ? and stream_id = ?";
    private static final String DISCARDED_FOR = """
             exists (select from discarded_record as discarded where discarded.consumer = ?
                and discarded.topic = held_record.topic and discarded.partition = held_record.partition
                and discarded.record_offset = held_record.record_offset
                and discarded.stream_id = held_record.stream_id)
            """;

    private final String consumer;

    HeldRecords(String consumer) {
        this.consumer = consumer;
    }

    /** @param cause why it is held */
    record Held(Origin origin, RawRecord raw, String cause) {}

    /** @param deadLetter whether it is to be copied to the dead-letter topic */
    void keep(Handle handle, Inbound inbound, String cause, boolean deadLetter, Instant now) {
        Origin origin = inbound.origin();
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

    /** The next one of a stream. */
    Optional<Held> first(Handle handle, StreamKey stream) {
        return of(handle, stream, 1).stream().findFirst();
    }

    /** The one that lies there on Kafka, if the stream holds it. */
    Optional<Held> find(Handle handle, StreamKey stream, Origin origin) {
        return handle.createQuery(COLUMNS + """
                        where consumer = ? and topic = ? and partition = ? and record_offset = ? and stream_id = ?
                        """)
                .bind(0, consumer)
                .bind(1, origin.topic())
                .bind(2, origin.partition())
                .bind(3, origin.offset())
                .bind(4, stream.streamId())
                .map((row, _) -> held(row))
                .findOne();
    }

    void drop(Handle handle, Origin origin) {
        handle.execute(
                "delete from held_record where consumer = ? and topic = ? and partition = ? and record_offset = ?",
                consumer,
                origin.topic(),
                origin.partition(),
                origin.offset());
    }

    /** All of a stream as far as a person wants to look, in the order in which they are taken. */
    List<Held> of(Handle handle, StreamKey stream, int limit) {
        return handle.createQuery(COLUMNS + OF_A_STREAM + IN_ORDER + "limit ?")
                .bind(0, consumer)
                .bind(1, stream.topic())
                .bind(2, stream.streamId())
                .bind(3, limit)
                .map((row, _) -> held(row))
                .list();
    }

    /** Puts a record away for good: the consumer goes on without it. One that came again is kept as it came last. */
    void discard(Handle handle, Origin origin, String actor, String reason, Instant now) {
        handle.execute("""
                insert into discarded_record (consumer, topic, partition, record_offset, stream_id, record_key,
                                              record_value, headers, cause, actor, reason, discarded_at)
                select consumer, topic, partition, record_offset, stream_id, record_key, record_value, headers, cause,
                       ?, ?, ?
                from held_record where consumer = ? and topic = ? and partition = ? and record_offset = ?
                on conflict (consumer, topic, partition, record_offset) do update
                set (stream_id, record_key, record_value, headers, cause, actor, reason, discarded_at)
                  = row (excluded.stream_id, excluded.record_key, excluded.record_value, excluded.headers,
                         excluded.cause, excluded.actor, excluded.reason, excluded.discarded_at)
                """, actor, reason, now, consumer, origin.topic(), origin.partition(), origin.offset());
        drop(handle, origin);
    }

    /** Whether a person has given the record up for this consumer. */
    boolean isDiscarded(Handle handle, StreamKey stream, Origin origin) {
        return handle.createQuery("""
                        select exists (select from discarded_record
                        where consumer = ? and topic = ? and partition = ? and record_offset = ? and stream_id = ?)
                        """)
                .bind(0, consumer)
                .bind(1, origin.topic())
                .bind(2, origin.partition())
                .bind(3, origin.offset())
                .bind(4, stream.streamId())
                .mapTo(Boolean.class)
                .one();
    }

    /** The versions that records of a stream bear which a person has given up for this consumer. */
    Set<Integer> discardedVersions(Handle handle, StreamKey stream) {
        return handle.createQuery("""
                        select (headers ->> 'ce_sequence')::int from discarded_record
                        where consumer = ? and topic = ? and stream_id = ?
                          and headers ->> 'ce_sequence' ~ '^0*[0-9]{1,9}$'
                        """)
                .bind(0, consumer)
                .bind(1, stream.topic())
                .bind(2, stream.streamId())
                .mapTo(Integer.class)
                .set();
    }

    /** The streams of which a person has given up records for another consumer that are held here. */
    List<StreamKey> streamsDiscardedFor(Handle handle, String other) {
        return handle.createQuery(
                        "select distinct topic, stream_id from held_record where consumer = ? and" + DISCARDED_FOR)
                .bind(0, consumer)
                .bind(1, other)
                .map((row, _) -> new StreamKey(row.getString("topic"), row.getObject("stream_id", UUID.class)))
                .list();
    }

    /** Those of a stream that a person has given up for another consumer, in the order in which they are taken. */
    List<Held> discardedFor(Handle handle, StreamKey stream, String other) {
        return handle.createQuery(COLUMNS + OF_A_STREAM + " and" + DISCARDED_FOR + IN_ORDER)
                .bind(0, consumer)
                .bind(1, stream.topic())
                .bind(2, stream.streamId())
                .bind(3, other)
                .map((row, _) -> held(row))
                .list();
    }

    /** A stream that waited for another topic waits for a person from now on. */
    void toDeadLetters(Handle handle, StreamKey stream, String cause) {
        handle.execute("""
                update held_record set to_dead_letter = true, cause = ?
                where consumer = ? and topic = ? and stream_id = ?
                """, cause, consumer, stream.topic(), stream.streamId());
    }

    /** Those still to be copied to a dead-letter topic, the oldest first. */
    List<Held> toSend(Handle handle, int limit) {
        return handle.createQuery(
                        COLUMNS + "where consumer = ? and to_dead_letter order by held_at, record_offset limit ?")
                .bind(0, consumer)
                .bind(1, limit)
                .map((row, _) -> held(row))
                .list();
    }

    void sent(Handle handle, Origin origin) {
        handle.execute("""
                update held_record set to_dead_letter = false
                where consumer = ? and topic = ? and partition = ? and record_offset = ?
                """, consumer, origin.topic(), origin.partition(), origin.offset());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                new Origin(row.getString("topic"), row.getInt("partition"), row.getLong("record_offset")),
                new RawRecord(row.getBytes("record_key"), row.getBytes("record_value"), read(row.getString("headers"))),
                row.getString("cause"));
    }

    private static String write(Map<String, String> headers) {
        try {
            return MAPPER.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers are text", e);
        }
    }

    private static Map<String, String> read(String headers) {
        try {
            return MAPPER.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers were written as JSON", e);
        }
    }
}

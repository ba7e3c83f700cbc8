package vn.lienthong.chassis.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;

/**
 * A whole row of the event table.
 *
 * @param position its place in the table; not that in the order of the commits
 * @param recorded with the data as the stored text
 * @param agency null for citizens and the system itself
 * @param reason null where none was given
 * @param hash {@link HashChain} up to this event
 */
public record StoredEvent(
        long position, Recorded<String> recorded, String actor, String agency, String reason, byte[] hash) {

    /** Reads a row of {@code select * from event}. */
    public static StoredEvent of(ResultSet row, String service) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                new Recorded<>(
                        row.getString("data"),
                        row.getString("type"),
                        row.getObject("event_id", UUID.class),
                        new StreamId(service, row.getString("aggregate"), row.getObject("stream_id", UUID.class)),
                        row.getInt("version"),
                        row.getString("subject"),
                        row.getObject("partition_key", UUID.class),
                        instant(row, "occurred_at"),
                        instant(row, "recorded_at"),
                        row.getObject("correlation_id", UUID.class),
                        row.getObject("causation_id", UUID.class),
                        row.getString("traceparent")),
                row.getString("actor"),
                row.getString("agency"),
                row.getString("reason"),
                row.getBytes("hash"));
    }

    /** What its hash must be, given that of the event before it in its stream. */
    public byte[] hashAfter(byte[] before) {
        return HashChain.next(before, recorded, actor, agency, reason);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package vn.lienthong.chassis.eventstore;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;

/** Events on their way into the table, so that any number of them is one statement. */
final class EventRows {
    private static final String INSERT = """
            insert into event (stream_id, version, event_id, aggregate, type, subject, partition_key, actor, agency,
                               reason, correlation_id, causation_id, traceparent, occurred_at, recorded_at, data, hash)
            select * from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[],
                                 ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[],
                                 ?::timestamptz[], ?::text[], ?::bytea[])
            """;
    private static final String[] TYPES = {
        "uuid",
        "int4",
        "uuid",
        "text",
        "text",
        "text",
        "uuid",
        "text",
        "text",
        "text",
        "uuid",
        "uuid",
        "text",
        "timestamptz",
        "timestamptz",
        "text",
        "bytea"
    };
    private static final String TABLE = "event";

    private final List<Object[]> rows = new ArrayList<>();
    private StreamId first;

    void add(Recorded<String> recorded, byte[] hash, CommandContext context) {
        if (rows.isEmpty()) {
            first = recorded.stream();
        }
        rows.add(new Object[] {
            recorded.stream().id(),
            recorded.version(),
            recorded.eventId(),
            recorded.stream().aggregate(),
            recorded.type(),
            recorded.subject(),
            recorded.partitionKey(),
            context.actor(),
            context.agency(),
            context.reason(),
            recorded.correlationId(),
            recorded.causationId(),
            recorded.traceparent(),
            recorded.occurredAt().toString(),
            recorded.recordedAt().toString(),
            recorded.event(),
            hash
        });
    }

    int size() {
        return rows.size();
    }

    /** Appends them; {@link StreamMoved} where somebody else was first on one of the streams. */
    void append(Trip trip) {
        if (rows.isEmpty()) {
            return;
        }
        StreamId stream = first;
        trip.whenTaken(TABLE, () -> new StreamMoved(stream, 0, -1));
        Object[] columns = new Object[TYPES.length];
        for (int column = 0; column < TYPES.length; column++) {
            columns[column] = new SqlArray(TYPES[column], column(column));
        }
        trip.update(INSERT, columns);
        rows.clear();
    }

    private Object[] column(int column) {
        // pgjdbc takes bytea elements from a byte[][] only
        Object[] values = TYPES[column].equals("bytea") ? new byte[rows.size()][] : new Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = rows.get(row)[column];
        }
        return values;
    }
}

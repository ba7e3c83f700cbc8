package vn.lienthong.chassis.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import vn.lienthong.events.Recorded;

/** Events on their way into the table, column by column, so that any number of them is one statement. */
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

    private final Object[][] columns;
    private int rows;

    EventRows(int size) {
        columns = new Object[TYPES.length][size];
        // pgjdbc takes bytea elements from a byte[][] only
        columns[TYPES.length - 1] = new byte[size][];
    }

    void add(Recorded<String> recorded, byte[] hash, CommandContext context) {
        Object[] row = {
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
        };
        for (int column = 0; column < row.length; column++) {
            columns[column][rows] = row[column];
        }
        rows++;
    }

    void insert(Handle handle) throws SQLException {
        Connection connection = handle.getConnection();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int column = 0; column < TYPES.length; column++) {
                insert.setArray(column + 1, connection.createArrayOf(TYPES[column], columns[column]));
            }
            insert.executeUpdate();
        }
    }
}

package vn.lienthong.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads the event tables, without any code of the suite. */
final class EventTable {
    private static final String AFTER = "select * from %s where position > %d order by stream_id, version";
    private static final int FETCH = 2_000;

    private EventTable() {}

    /** All events of all services, those of a stream in order. */
    static List<EventRow> all(FaultStack stack) throws SQLException {
        List<EventRow> rows = new ArrayList<>();
        for (String service : FaultStack.SERVICES) {
            rows.addAll(after(stack, service, "event", 0));
        }
        return rows;
    }

    /** Those of one service behind a position. @param table the event table, or one of the same shape */
    static List<EventRow> after(FaultStack stack, String service, String table, long position) throws SQLException {
        List<EventRow> rows = new ArrayList<>();
        try (Connection connection = stack.connect(service)) {
            connection.setAutoCommit(false); // without it the driver would fetch all at once
            connection.setReadOnly(true);
            read(connection, service, AFTER.formatted(table, position), rows);
        }
        return rows;
    }

    /** How many there are. */
    static long count(FaultStack stack, String service) throws SQLException {
        try (Connection connection = stack.connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void read(Connection connection, String service, String query, List<EventRow> rows)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery(query)) {
                byte[] before = HashRule.START;
                while (row.next()) {
                    before = row.getInt("version") == 1 ? HashRule.START : before;
                    byte[] hash = row.getBytes("hash");
                    List<String> values = values(row, service);
                    boolean fits = Arrays.equals(hash, HashRule.next(before, values));
                    rows.add(row(row, values, fits));
                    before = hash;
                }
            }
        }
    }

    private static EventRow row(ResultSet row, List<String> values, boolean fits) throws SQLException {
        String trace = row.getString("traceparent");
        return new EventRow(
                values.getFirst(),
                row.getInt("version"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                trace == null ? "" : trace.split("-")[1],
                row.getObject("causation_id", UUID.class),
                row.getString("xid"),
                HashRule.hex(row.getString("data").getBytes(UTF_8)),
                fits);
    }

    private static List<String> values(ResultSet row, String service) throws SQLException {
        return Arrays.asList(
                "/lienthong/%s/%s/%s".formatted(service, row.getString("aggregate"), row.getString("stream_id")),
                row.getString("version"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("partition_key"),
                moment(row, "occurred_at"),
                moment(row, "recorded_at"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("traceparent"),
                row.getString("actor"),
                row.getString("agency"),
                row.getString("reason"),
                row.getString("data"));
    }

    private static String moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }
}

package vn.lienthong.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * How events must not be read: it asks an event table again and again for what has a higher position than the last it
 * saw, and so misses whatever commits after a higher one. It tells what it saw as if it stood on a topic.
 */
final class TableFollower implements AutoCloseable {
    private static final String NEXT = "select * from %s where position > ? order by position";

    private final String service;
    private final Connection connection;
    private final String table;
    private final long from;
    private final CompletableFuture<List<TopicRecord>> seen;
    private volatile boolean stopping;

    /** Begins behind what is there. @param table that or one of the same shape */
    TableFollower(FaultStack stack, String service, String table) throws SQLException {
        this.service = service;
        this.table = table;
        connection = stack.connect(service);
        from = Long.parseLong(ViewTables.column(stack, service, "select coalesce(max(position), 0) from " + table)
                .getFirst());
        seen = CompletableFuture.supplyAsync(this::follow);
    }

    /** Where it began. */
    long from() {
        return from;
    }

    /** All that it saw to the end, when nobody writes any more. */
    List<TopicRecord> seen() {
        stopping = true;
        return seen.join();
    }

    private List<TopicRecord> follow() {
        List<TopicRecord> records = new ArrayList<>();
        long last = from;
        try (PreparedStatement query = connection.prepareStatement(NEXT.formatted(table))) {
            boolean more = true;
            while (more) {
                more = !stopping;
                query.setLong(1, last);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong("position");
                        records.add(record(row));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return records;
    }

    private TopicRecord record(ResultSet row) throws SQLException {
        String source =
                "/lienthong/%s/%s/%s".formatted(service, row.getString("aggregate"), row.getString("stream_id"));
        String data = HashRule.hex(row.getString("data").getBytes(UTF_8));
        return new TopicRecord(
                table,
                0,
                row.getLong("position"),
                source,
                row.getInt("version"),
                row.getString("event_id"),
                row.getString("type"),
                data,
                data);
    }

    @Override
    public void close() throws SQLException {
        stopping = true;
        connection.close();
    }
}

package vn.lienthong.chassis.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The row that tells how far the relay has come. */
final class RelayProgress {
    private static final String MOVE_ON = """
            update relay_progress
               set position = greatest(position, ?), relayed_below = greatest(relayed_below, ?::xid8),
                   relayed_at = clock_timestamp()
            """;

    private final Connection session;

    RelayProgress(Connection session) {
        this.session = session;
    }

    /** Kafka has acknowledged the batch. */
    void moveOn(LogBatch batch) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(MOVE_ON)) {
            statement.setLong(1, batch.lastPosition());
            statement.setString(2, batch.relayedBelow());
            statement.executeUpdate();
        }
    }

    /** The transaction from which events may be missing on Kafka. */
    String relayedBelow() throws SQLException {
        return read("select relayed_below::text from relay_progress");
    }

    boolean isSlotLost() throws SQLException {
        return Boolean.parseBoolean(read("select slot_lost::text from relay_progress"));
    }

    void slotLost(boolean lost) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement("update relay_progress set slot_lost = ?")) {
            statement.setBoolean(1, lost);
            statement.executeUpdate();
        }
    }

    private String read(String query) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}

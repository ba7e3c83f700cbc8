package vn.lienthong.chassis.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.replication.LogSequenceNumber;

/** The row that tells how far the relay has come. */
final class RelayProgress {
    private static final String MOVE_ON = """
            update relay_progress
               set position = greatest(position, ?), relayed_below = greatest(relayed_below, ?::xid8),
                   log_end = greatest(log_end, nullif(?::pg_lsn, '0/0')), relayed_at = clock_timestamp()
            """;

    private final Connection session;

    RelayProgress(Connection session) {
        this.session = session;
    }

    /** Kafka has acknowledged what comes before. */
    void moveOn(Reached reached) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(MOVE_ON)) {
            statement.setLong(1, reached.position());
            statement.setString(2, reached.relayedBelow());
            statement.setString(3, reached.end().asString());
            statement.executeUpdate();
        }
    }

    /** The transaction from which events may be missing on Kafka. */
    String relayedBelow() throws SQLException {
        return read("select relayed_below::text from relay_progress");
    }

    /** The place in the log from which on events may be missing on Kafka; the slot, not on disk that often, may be behind it. */
    LogSequenceNumber logEnd() throws SQLException {
        return LogSequenceNumber.valueOf(read("select coalesce(log_end, '0/0')::text from relay_progress"));
    }

    boolean isSlotLost() throws SQLException {
        return Boolean.parseBoolean(read("select slot_lost::text from relay_progress"));
    }

    /** Throws where another replica has found the slot missing since, and made it anew: that tells nothing of before. */
    void refuseLostSlot() throws SQLException {
        if (isSlotLost()) {
            throw new IllegalStateException("The slot has been lost since");
        }
    }

    void slotLost(boolean lost) throws SQLException {
        try (PreparedStatement statement =
                session.prepareStatement("update relay_progress set slot_lost = ?, log_end = null")) {
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

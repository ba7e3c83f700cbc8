package vn.lienthong.chassis.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The place in the database's log up to which Kafka has acknowledged. The database keeps the log from there on, so
 * the slot must be there before the first event.
 */
final class ReplicationSlot {
    private static final String STATUS = "select wal_status from pg_replication_slots where slot_name = ?";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final int NAME_LIMIT = 63;

    private final String name;

    ReplicationSlot(RelayDatabase database) {
        // Slots are named per cluster, not per database.
        String wished =
                "lienthong_relay_" + database.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        name = wished.substring(0, Math.min(NAME_LIMIT, wished.length()));
    }

    String name() {
        return name;
    }

    /**
     * Makes the slot where there is none, or none that the database still keeps the log for. What was appended before
     * is not in the new slot, so it is first noted that it must come from the table.
     */
    void ensure(Connection session, RelayProgress progress) throws SQLException {
        String status = status(session);
        if (status != null && !status.equals("lost")) {
            return;
        }
        progress.slotLost(true);
        if (status != null) {
            run(session, "select pg_drop_replication_slot(?)"); // it can only be dropped
        }
        try {
            run(session, "select pg_create_logical_replication_slot(?, 'pgoutput')");
        } catch (SQLException e) {
            if (!DUPLICATE_OBJECT.equals(e.getSQLState())) { // else another replica was faster
                throw e;
            }
        }
    }

    /** Ends whoever still reads it: a reader that has lost the lock, perhaps without knowing. */
    void takeOver(Connection session) throws SQLException {
        run(session, """
                select pg_terminate_backend(active_pid, 5000) from pg_replication_slots
                 where slot_name = ? and active_pid is not null
                """);
    }

    private String status(Connection session) throws SQLException {
        try (PreparedStatement query = session.prepareStatement(STATUS)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private void run(Connection session, String call) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(call)) {
            statement.setString(1, name);
            statement.execute();
        }
    }
}

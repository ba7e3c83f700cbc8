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
    private static final String DROP_LOST = """
            select pg_drop_replication_slot(slot_name) from pg_replication_slots
             where slot_name = ? and wal_status = 'lost'
            """;
    private static final String CREATE = "select pg_create_logical_replication_slot(?, 'pgoutput')::text";
    private static final String END_READER = """
            select pg_terminate_backend(pid, 5000)
              from pg_stat_activity join pg_replication_slots on pid = active_pid
             where slot_name = ? and backend_type = 'walsender'
            """;
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
        String status = query(session, STATUS);
        if (status != null && !status.equals("lost")) {
            return;
        }
        progress.slotLost(true);
        query(session, DROP_LOST);
        try {
            query(session, CREATE);
        } catch (SQLException e) {
            if (!DUPLICATE_OBJECT.equals(e.getSQLState())) { // else another replica was faster
                throw e;
            }
        }
    }

    /** Ends a reader that has lost the lock, perhaps without knowing. */
    void takeOver(Connection session) throws SQLException {
        query(session, END_READER);
    }

    private String query(Connection session, String text) throws SQLException {
        try (PreparedStatement query = session.prepareStatement(text)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}

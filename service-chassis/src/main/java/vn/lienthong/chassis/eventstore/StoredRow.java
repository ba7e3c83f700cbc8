package vn.lienthong.chassis.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of the event table, as far as the next append needs it. */
record StoredRow(
        UUID streamId, int version, String type, String data, byte[] hash, String subject, UUID correlationId) {
    static StoredRow of(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getObject("stream_id", UUID.class),
                row.getInt("version"),
                row.getString("type"),
                row.getString("data"),
                row.getBytes("hash"),
                row.getString("subject"),
                row.getObject("correlation_id", UUID.class));
    }
}

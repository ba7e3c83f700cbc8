package vn.lienthong.chassis.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** A stream of events written straight into the table, as an event store would. */
final class Stream {
    private static final String INSERT = """
            insert into event (stream_id, version, event_id, aggregate, type, subject, partition_key, actor,
                               correlation_id, occurred_at, recorded_at, data, hash)
            values (?, ?, ?, 'dossier', 'vn.lienthong.dossier.noted.v1', 'H01-0001', ?, 'system', ?,
                    now() - interval '1 day', now(), ?, '\\x00')
            """;

    final UUID id = UUID.randomUUID();
    private int version;

    int version() {
        return version;
    }

    String source(String service) {
        return "/lienthong/" + service + "/dossier/" + id;
    }

    void append(Service service) {
        append(service, "{\"n\":" + (version + 1) + "}");
    }

    void append(Service service, String data) {
        try (Connection session = service.database().connect()) {
            append(session, data);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void append(Connection session, String data) throws SQLException {
        try (PreparedStatement insert = session.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setInt(2, version + 1);
            insert.setObject(3, UUID.randomUUID());
            insert.setObject(4, id);
            insert.setObject(5, id);
            insert.setString(6, data);
            insert.executeUpdate();
        }
        version++;
    }
}

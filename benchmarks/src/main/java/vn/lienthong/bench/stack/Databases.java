package vn.lienthong.bench.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.backing.PostgresAddress;
import vn.lienthong.stack.Endpoints;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;

/** The databases of a stack, as their owner enters them. */
public final class Databases {
    private static final String USER = "lienthong";
    private static final List<String> ASKED =
            List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "wal_level", "shared_buffers");

    private static final String ENDED =
            "select stream_id from event where type = 'vn.lienthong.dossier.result-returned.v1'";

    private final Endpoints endpoints;
    private final String password;

    Databases(Endpoints endpoints, String password) {
        this.endpoints = endpoints;
        this.password = password;
    }

    public PostgresAddress address(Service service) {
        return new PostgresAddress("127.0.0.1", endpoints.ports().postgres(service), USER, password);
    }

    public Connection connect(Service service) throws SQLException {
        return DriverManager.getConnection(endpoints.postgres(service), USER, password);
    }

    /** The dossiers whose result was returned. */
    public List<UUID> ended() {
        try (Connection connection = connect(Service.INTAKE);
                var query = connection.createStatement();
                var row = query.executeQuery(ENDED)) {
            List<UUID> ended = new ArrayList<>();
            while (row.next()) {
                ended.add(row.getObject(1, UUID.class));
            }
            return ended;
        } catch (SQLException e) {
            throw new StackProblem("PostgreSQL of intake does not answer.", e.getMessage(), e);
        }
    }

    /** What the running server says of itself. */
    public Map<String, Object> settings(Service service) {
        try (Connection connection = connect(service)) {
            return settings(connection);
        } catch (SQLException e) {
            throw new StackProblem("PostgreSQL of %s does not answer.".formatted(service.key()), e.getMessage(), e);
        }
    }

    /** What the server at the other end says of itself. */
    public static Map<String, Object> settings(Connection connection) throws SQLException {
        Map<String, Object> settings = new LinkedHashMap<>();
        try (var statement = connection.createStatement()) {
            for (String name : ASKED) {
                try (var row = statement.executeQuery("show " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        }
        return settings;
    }
}

package vn.lienthong.bench.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.backing.PostgresAddress;
import vn.lienthong.stack.Endpoints;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;

/** The databases of a stack, as their owner enters them. */
public final class Databases {
    private static final String USER = "lienthong";
    private static final List<String> ASKED =
            List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "wal_level", "shared_buffers");

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

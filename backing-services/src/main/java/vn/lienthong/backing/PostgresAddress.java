package vn.lienthong.backing;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a PostgreSQL answers, and who may enter. */
public record PostgresAddress(String host, int port, String user, String password) {

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** Makes a database where there is none of that name. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), user, password);
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                var creation = connection.createStatement()) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                creation.execute("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new ServerNotRunning(
                    "Cannot make database %s on port %d: %s".formatted(name, port, e.getMessage()), e);
        }
    }
}

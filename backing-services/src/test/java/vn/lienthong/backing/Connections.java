package vn.lienthong.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Plain SQL for the tests. */
final class Connections {
    private Connections() {}

    static Connection open(PostgresAddress postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
    }

    static void execute(PostgresAddress postgres, String database, String sql) throws SQLException {
        try (var connection = open(postgres, database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    static String ask(PostgresAddress postgres, String database, String sql) throws SQLException {
        try (var connection = open(postgres, database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

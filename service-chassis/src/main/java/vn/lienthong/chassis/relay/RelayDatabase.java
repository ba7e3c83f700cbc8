package vn.lienthong.chassis.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** The service's own database, for connections that come from no pool. */
record RelayDatabase(String url, String user, String password) {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

    /** A connection in autocommit mode that soon notices a dead server. */
    Connection connect() throws SQLException {
        Properties properties = properties();
        PGProperty.SOCKET_TIMEOUT.set(properties, Math.toIntExact(ANSWER_LIMIT.toSeconds()));
        return DriverManager.getConnection(url, properties);
    }

    /** A connection that speaks the protocol of replication, and waits for the log as long as it takes. */
    Connection connectToLog() throws SQLException {
        Properties properties = properties();
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "18");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        return DriverManager.getConnection(url, properties);
    }

    private Properties properties() {
        var properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, "lienthong-relay");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        return properties;
    }

    /** For what may take its time: a slot waits for running transactions, a whole table is read. */
    static void waitLong(Connection session) throws SQLException {
        session.setNetworkTimeout(Runnable::run, 0);
    }

    static void waitShortly(Connection session) throws SQLException {
        session.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWER_LIMIT.toMillis()));
    }

    String name() {
        Properties parts = Driver.parseURL(url, null);
        return Objects.requireNonNull(parts, () -> "Not a URL of PostgreSQL: " + url)
                .getProperty(PGProperty.PG_DBNAME.getName());
    }
}

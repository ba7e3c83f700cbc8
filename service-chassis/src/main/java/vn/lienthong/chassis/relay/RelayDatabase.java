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
        var properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, "lienthong-relay");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.SOCKET_TIMEOUT.set(properties, Math.toIntExact(ANSWER_LIMIT.toSeconds()));
        return DriverManager.getConnection(url, properties);
    }

    /** For what may take its time: a slot waits for running transactions, a whole table is read. */
    static void waitLong(Connection session) throws SQLException {
        session.setNetworkTimeout(Runnable::run, 0);
    }

    static void waitShortly(Connection session) throws SQLException {
        session.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWER_LIMIT.toMillis()));
    }

    String name() {
        return parts().getProperty(PGProperty.PG_DBNAME.getName());
    }

    /** The parts of the URL under the driver's own names. */
    Properties parts() {
        return Objects.requireNonNull(Driver.parseURL(url, null), () -> "Not a URL of PostgreSQL: " + url);
    }
}

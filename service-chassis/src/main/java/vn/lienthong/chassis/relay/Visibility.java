package vn.lienthong.chassis.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * The log tells of a transaction before anybody can see what it did: for a moment on a busy machine, and where a standby
 * has to confirm it until that has. Who hears of an event must find it in the table, so it is waited for.
 */
final class Visibility {
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final Connection session;

    Visibility(Connection session) {
        this.session = session;
    }

    /** @param transactions that have committed, as the log says */
    void await(Set<Integer> transactions) throws SQLException, InterruptedException {
        if (transactions.isEmpty()) {
            return;
        }
        while (!current().seesAll(transactions)) {
            Thread.sleep(PAUSE);
        }
    }

    private Snapshot current() throws SQLException {
        try (PreparedStatement query = session.prepareStatement("select pg_current_snapshot()::text");
                ResultSet row = query.executeQuery()) {
            row.next();
            return Snapshot.parse(row.getString(1));
        }
    }
}

package vn.lienthong.chassis.inbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Taken shared by whoever applies records for a consumer, and exclusively by a rebuild that swaps its tables. */
final class ConsumerLock {
    static final String SHARED = "select pg_advisory_xact_lock_shared(?, hashtext(?))";

    private static final int SPACE = 0x4c54; // "LT", apart from other advisory locks

    private ConsumerLock() {}

    static void shared(Handle handle, String consumer) {
        handle.execute(SHARED, SPACE, consumer);
    }

    /** Sets the parameters of {@link #SHARED}; returns the next one. */
    static int bind(PreparedStatement statement, int first, String consumer) throws SQLException {
        statement.setInt(first, SPACE);
        statement.setString(first + 1, consumer);
        return first + 2;
    }

    static void exclusive(Handle handle, String consumer) {
        handle.execute("select pg_advisory_xact_lock(?, hashtext(?))", SPACE, consumer);
    }
}

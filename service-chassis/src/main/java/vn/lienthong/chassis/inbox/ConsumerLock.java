package vn.lienthong.chassis.inbox;

import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.Trip;

/**
 * Taken shared by whoever applies records for a consumer, and exclusively by a rebuild that swaps its tables and by
 * whoever prepares them.
 */
final class ConsumerLock {
    private static final String SHARED = "select pg_advisory_xact_lock_shared(?, hashtext(?))";

    private static final int SPACE = 0x4c54; // "LT", apart from other advisory locks

    private ConsumerLock() {}

    static void shared(Handle handle, String consumer) {
        handle.execute(SHARED, SPACE, consumer);
    }

    static void shared(Trip trip, String consumer) {
        trip.call(SHARED, SPACE, consumer);
    }

    static void exclusive(Handle handle, String consumer) {
        handle.execute("select pg_advisory_xact_lock(?, hashtext(?))", SPACE, consumer);
    }
}

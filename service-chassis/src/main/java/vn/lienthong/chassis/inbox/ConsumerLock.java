package vn.lienthong.chassis.inbox;

import org.jdbi.v3.core.Handle;

/** Taken shared by whoever applies records for a consumer, and exclusively by a rebuild that swaps its tables. */
final class ConsumerLock {
    private static final int SPACE = 0x4c54; // "LT", apart from other advisory locks

    private ConsumerLock() {}

    static void shared(Handle handle, String consumer) {
        handle.execute("select pg_advisory_xact_lock_shared(?, hashtext(?))", SPACE, consumer);
    }

    static void exclusive(Handle handle, String consumer) {
        handle.execute("select pg_advisory_xact_lock(?, hashtext(?))", SPACE, consumer);
    }
}

package vn.lienthong.chassis.sql;

import java.util.Collection;
import java.util.List;

/**
 * Locks by keys of rows that may not exist yet, held until the transaction ends. Keys share a few of them, for a database
 * has room for some thousands only.
 */
public final class KeyLocks {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext(?), lock) from unnest(?::int[]) as lock";

    private KeyLocks() {}

    /**
     * Always in the same order, so that nobody waits for who waits for him.
     *
     * @param space what the keys are of
     * @param locks how many there are for all its keys
     */
    public static void take(Trip trip, String space, int locks, Collection<?> keys) {
        List<Integer> numbers = keys.stream()
                .map(key -> Math.floorMod(key.hashCode(), locks))
                .distinct()
                .sorted()
                .toList();
        trip.call(LOCK, space, SqlArray.of("int4", numbers));
    }
}

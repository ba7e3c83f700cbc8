package vn.lienthong.chassis.transaction;

/**
 * What one command does in the transaction that it shares, on the thread of whoever leads the group. May be done again
 * after a rollback.
 */
@FunctionalInterface
public interface Step<T> {
    T carryOut(GroupTransaction transaction);

    /** Tells the participants what it will ask them for, so that they read it for all at once. Not in the context of its request. */
    default void announce(GroupTransaction transaction) {}
}

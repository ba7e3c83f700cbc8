package vn.lienthong.chassis.inbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The time between the beginnings of two batches. What comes alone is taken at once; what comes thick gathers, for a
 * transaction costs hardly more for a hundred events than for one.
 */
final class Pace {
    private static final long STEP_NANOS = Duration.ofMillis(10).toNanos();

    private long earliest = System.nanoTime();

    /** Waits until the next batch may begin. */
    void await() {
        long rest = earliest - System.nanoTime();
        while (rest > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(rest);
            rest = earliest - System.nanoTime();
        }
    }

    void began() {
        earliest = System.nanoTime() + STEP_NANOS;
    }
}

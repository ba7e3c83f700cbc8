package vn.lienthong.chassis.inbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The rest between two batches. What comes alone is taken at once; what comes thick gathers meanwhile, for a transaction
 * costs hardly more for a hundred events than for one. A consumer rests three times as long as it works, so that on a
 * busy machine, where all takes longer, batches grow instead of queues.
 */
final class Pace {
    private static final int RESTS = 3;
    private static final long SHORTEST_NANOS = Duration.ofMillis(10).toNanos();
    private static final long LONGEST_NANOS = Duration.ofMillis(250).toNanos();

    private long began;
    private long earliest = System.nanoTime();

    /** Waits until the next batch may begin. */
    void await() {
        long rest = earliest - System.nanoTime();
        while (rest > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(rest);
            rest = earliest - System.nanoTime();
        }
    }

    void begin() {
        began = System.nanoTime();
    }

    /** @param more whether much is waiting already: then there is nothing to gather */
    void end(boolean more) {
        long now = System.nanoTime();
        long rest = Math.clamp(RESTS * (now - began), SHORTEST_NANOS, LONGEST_NANOS);
        earliest = more ? now : now + rest;
    }
}

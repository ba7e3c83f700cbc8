package vn.lienthong.chassis.pace;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;

/**
 * The rest between two batches. What comes alone is taken at once; what comes thick gathers meanwhile, for a transaction,
 * or a request to Kafka, costs hardly more for a hundred events than for one. On an idle machine the worker hardly rests;
 * on a busy one it rests three times as long as it works, so that batches grow instead of queues.
 */
public final class Pace {
    private static final double IDLE = 0.5;
    private static final double BUSY = 0.95;
    private static final double MOST_RESTS = 3;
    private static final long SHORTEST_NANOS = Duration.ofMillis(2).toNanos();

    private final DoubleSupplier load;
    private final long longestNanos;
    private long began;
    private long earliest = System.nanoTime();

    /**
     * @param load how busy the machine is, from 0 to 1
     * @param longest the most it ever rests
     */
    public Pace(DoubleSupplier load, Duration longest) {
        this.load = load;
        this.longestNanos = longest.toNanos();
    }

    /** Waits until the next batch may begin. */
    public void await() {
        long rest = earliest - System.nanoTime();
        while (rest > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(rest);
            rest = earliest - System.nanoTime();
        }
    }

    public void begin() {
        began = System.nanoTime();
    }

    /** @param more whether much is waiting already: then there is nothing to gather */
    public void end(boolean more) {
        long now = System.nanoTime();
        earliest = more ? now : now + restAfter(now - began);
    }

    long restAfter(long workNanos) {
        double busy = Math.clamp((load.getAsDouble() - IDLE) / (BUSY - IDLE), 0, 1);
        return Math.clamp((long) (MOST_RESTS * busy * workNanos), SHORTEST_NANOS, longestNanos);
    }
}

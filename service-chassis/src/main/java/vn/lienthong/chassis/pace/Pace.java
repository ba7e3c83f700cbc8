package vn.lienthong.chassis.pace;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;

/**
 * The rest between two batches. What comes alone is taken at once; what comes thick gathers meanwhile, for a transaction,
 * or a request to Kafka, costs hardly more for a hundred events than for one. On an idle machine the worker hardly rests.
 * On a busy one it rests as long as it works while somebody waits for what it does, so that batches grow instead of
 * queues, and as long as it may while nobody does.
 */
public final class Pace {
    private static final double IDLE = 0.5;
    private static final double BUSY = 0.95;
    private static final long SHORTEST_NANOS = Duration.ofMillis(2).toNanos();
    /** Behind the quickest batch, on a busy machine: below it hardly anything gathers. */
    private static final long GATHERING_NANOS = Duration.ofMillis(10).toNanos();

    private final DoubleSupplier load;
    private final long longestNanos;
    private volatile Thread worker;
    private volatile boolean hurried;
    private boolean leisurely;
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
        worker = Thread.currentThread();
        long rest = earliest - System.nanoTime();
        while (rest > 0 && !(leisurely && hurried) && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, rest);
            rest = earliest - System.nanoTime();
        }
        hurried = false;
    }

    /** Somebody waits now: ends a rest that was taken because nobody did. For any thread. */
    public void hurry() {
        hurried = true;
        LockSupport.unpark(worker);
    }

    public void begin() {
        began = System.nanoTime();
    }

    /** What has been begun is done. */
    public void end(Demand demand) {
        long now = System.nanoTime();
        leisurely = demand == Demand.NONE;
        earliest = now + restAfter(now - began, demand);
    }

    /** How much what comes next is waited for. */
    public enum Demand {
        /** Much is waiting already: there is nothing to gather. */
        BACKLOG,
        /** Somebody waits for what comes next. */
        AWAITED,
        NONE
    }

    long restAfter(long workNanos, Demand demand) {
        double busy = Math.clamp((load.getAsDouble() - IDLE) / (BUSY - IDLE), 0, 1);
        return switch (demand) {
            case BACKLOG -> 0;
            case AWAITED ->
                Math.clamp((long) (busy * Math.max(workNanos, GATHERING_NANOS)), SHORTEST_NANOS, longestNanos);
            case NONE -> Math.max((long) (busy * longestNanos), SHORTEST_NANOS);
        };
    }
}

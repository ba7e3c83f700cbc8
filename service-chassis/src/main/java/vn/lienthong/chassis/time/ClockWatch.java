package vn.lienthong.chassis.time;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Sees that the demo clock was moved, by whichever process, and tells those who wait for a moment to come. */
final class ClockWatch implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final DemoClock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private Duration seen;

    ClockWatch(DemoClock clock) {
        this.clock = clock;
        this.seen = clock.offset();
        Thread.ofVirtual().name("demo-clock-watch").start(this::watch);
    }

    void add(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(INTERVAL.toNanos());
            Duration now = clock.offset();
            if (!now.equals(seen)) {
                seen = now;
                listeners.forEach(ClockWatch::tell);
            }
        }
    }

    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            Log.error("Demo clock was moved and somebody could not follow", e);
        }
    }
}

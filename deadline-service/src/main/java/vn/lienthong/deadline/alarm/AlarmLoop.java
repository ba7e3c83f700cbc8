package vn.lienthong.deadline.alarm;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import vn.lienthong.chassis.time.ServiceClock;

/** Sleeps until the next clock falls due, or until the time itself is moved. */
@ApplicationScoped
class AlarmLoop {
    /** After a firing: until the view shows it. */
    private static final Duration BREATH = Duration.ofMillis(100);
    /** A clock that has just begun is seen within this time. */
    private static final Duration LONGEST_SLEEP = Duration.ofMillis(500);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Alarms alarms;
    private final ServiceClock clock;
    private final Thread thread = Thread.ofPlatform().name("alarms").daemon().unstarted(this::run);
    private volatile boolean stopping;

    AlarmLoop(Alarms alarms, ServiceClock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        clock.onMove(() -> LockSupport.unpark(thread));
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        LockSupport.unpark(thread);
        thread.join(LONGEST_STOP);
    }

    private void run() {
        while (!stopping) {
            LockSupport.parkNanos(ringOrWait().toNanos());
        }
    }

    private Duration ringOrWait() {
        try {
            return alarms.ring() > 0 ? BREATH : untilNext();
        } catch (RuntimeException e) {
            Log.warnf(
                    "Alarms could not be rung, trying again cause=%s",
                    e.getClass().getSimpleName());
            return LONGEST_SLEEP;
        }
    }

    private Duration untilNext() {
        Instant now = clock.instant();
        Duration wait = alarms.next().map(next -> Duration.between(now, next)).orElse(LONGEST_SLEEP);
        if (!wait.isPositive()) {
            return BREATH;
        }
        return wait.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : wait;
    }
}

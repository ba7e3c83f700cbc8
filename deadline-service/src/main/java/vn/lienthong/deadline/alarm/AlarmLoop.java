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
import vn.lienthong.deadline.AlarmSet;

/** Sleeps until the next alarm, or until an earlier one is set or the time itself is moved. */
@ApplicationScoped
class AlarmLoop {
    /** Then it sees what another replica has set and did not live to ring. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Alarms alarms;
    private final AlarmList list;
    private final ServiceClock clock;
    private final Thread thread = Thread.ofPlatform().name("alarms").daemon().unstarted(this::run);
    private volatile Instant wakesAt = Instant.MAX;
    private volatile boolean stopping;

    AlarmLoop(Alarms alarms, AlarmList list, ServiceClock clock) {
        this.alarms = alarms;
        this.list = list;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        clock.onMove(() -> LockSupport.unpark(thread));
        thread.start();
    }

    void hear(@Observes AlarmSet alarm) {
        if (alarm.at().isBefore(wakesAt)) {
            LockSupport.unpark(thread);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        LockSupport.unpark(thread);
        thread.join(LONGEST_STOP);
    }

    private void run() {
        while (!stopping) {
            LockSupport.parkNanos(ringThenSleep().toNanos());
        }
    }

    private Duration ringThenSleep() {
        try {
            alarms.ring();
            // Whatever is set from here on wakes it, until it is known what need not.
            wakesAt = Instant.MAX;
            return untilNext();
        } catch (RuntimeException e) {
            Log.warnf(
                    "Alarms could not be rung, trying again cause=%s",
                    e.getClass().getSimpleName());
            return AFTER_FAILURE;
        }
    }

    private Duration untilNext() {
        Instant now = clock.instant();
        Instant latest = now.plus(LONGEST_SLEEP);
        Instant next = list.next().filter(latest::isAfter).orElse(latest);
        wakesAt = next;
        Duration sleep = Duration.between(now, next).plus(SHORTEST_SLEEP);
        return sleep.isPositive() ? sleep : SHORTEST_SLEEP;
    }
}

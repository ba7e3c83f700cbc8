package vn.lienthong.routing.reorganisation;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.lienthong.chassis.time.ServiceClock;

/**
 * Looks from time to time, and when the demo clock was moved, for open work of agencies that are no more: it goes on with
 * their successors. What was left out, by a failure or a stop in between, is found the next time.
 */
@Singleton
class WhenAgencyEndsThenTransfer {
    private final OpenWork work;
    private final ReorganisationConfig config;
    private final ServiceClock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("reorganisation").factory());

    WhenAgencyEndsThenTransfer(OpenWork work, ReorganisationConfig config, ServiceClock clock) {
        this.work = work;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        long pause = config.checkEvery().toMillis();
        timer.scheduleWithFixedDelay(this::lookAndSurvive, pause, pause, TimeUnit.MILLISECONDS);
        clock.onMove(() -> timer.execute(this::lookAndSurvive));
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void lookAndSurvive() {
        try {
            work.transfer();
        } catch (RuntimeException e) {
            Log.warn("Work of agencies that are no more could not be looked for and will be next time", e);
        }
    }
}

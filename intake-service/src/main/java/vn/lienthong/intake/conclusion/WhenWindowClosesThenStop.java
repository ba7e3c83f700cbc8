package vn.lienthong.intake.conclusion;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.lienthong.chassis.time.ServiceClock;

/** Looks from time to time, and when the demo clock was moved, for applicants who did not answer in time. */
@Singleton
class WhenWindowClosesThenStop {
    private final ClosedWindows windows;
    private final WindowConfig config;
    private final ServiceClock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("closed-windows").factory());

    WhenWindowClosesThenStop(ClosedWindows windows, WindowConfig config, ServiceClock clock) {
        this.windows = windows;
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
            windows.stopUnanswered();
        } catch (RuntimeException e) {
            Log.warn("Closed windows could not be looked for and will be next time", e);
        }
    }
}

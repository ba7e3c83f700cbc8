package vn.lienthong.chassis.web.command;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;

/** Forgets first answers when their time is over. */
@Singleton
class OldKeys {
    private final Jdbi jdbi;
    private final FirstAnswers answers;
    private final IdempotencyConfig config;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("old-idempotency-keys").factory());

    OldKeys(Jdbi jdbi, FirstAnswers answers, IdempotencyConfig config, InstantSource clock) {
        this.jdbi = jdbi;
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        long pause = config.sweepEvery().toMillis();
        timer.scheduleWithFixedDelay(this::sweepAndSurvive, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    /** Deletes all that are too old, batch by batch; says how many. */
    int sweep() {
        Instant before = clock.instant().minus(config.lifetime());
        int all = 0;
        int batch;
        do {
            batch = jdbi.withHandle(handle -> answers.forget(handle, before, config.sweepBatch()));
            all += batch;
        } while (batch == config.sweepBatch());
        return all;
    }

    private void sweepAndSurvive() {
        try {
            sweep();
        } catch (RuntimeException e) {
            Log.warn("Old idempotency keys could not be deleted and will be next time", e);
        }
    }
}

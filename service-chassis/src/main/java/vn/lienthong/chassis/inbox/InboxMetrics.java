package vn.lienthong.chassis.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** What monitoring sees of the consumers. */
@Singleton
final class InboxMetrics {
    private static final double MILLIS = 1000;
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;
    private final Jdbi jdbi;
    private final InstantSource clock;

    InboxMetrics(MeterRegistry registry, Jdbi jdbi, InstantSource clock) {
        this.registry = registry;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Measures how long after its recording an event has its effect with a consumer. */
    Timer delayOf(String consumer) {
        return Timer.builder("dossier.inbox.delay")
                .description("From the recording of an event to its effect here")
                .tag("consumer", consumer)
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    void watch(String consumer, ConsumerLoop loop) {
        Gauge.builder(
                        "dossier.projection.lag",
                        loop,
                        it -> it.lags().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .baseUnit("records")
                .description("Records that this replica has still to take")
                .tag("consumer", consumer)
                .register(registry);
    }

    void watch(Awaited awaited) {
        Gauge.builder("dossier.view.waiting", awaited, Awaited::waiting)
                .description("Readers that wait for a view to take an event")
                .register(registry);
    }

    /** Parked streams wait for a person, pending ones for an event of another topic; both must not grow old. */
    void watchHeld() {
        watchHeld("dossier.deadletter", "parked", "awaits is null");
        watchHeld("dossier.inbox", "pending", "awaits is not null");
    }

    private void watchHeld(String name, String kind, String condition) {
        String which = " from held_stream where consumer not like '%" + Replay.SHADOW + "' and " + condition;
        Gauge.builder(name + "." + kind, this, it -> it.measure("select count(*)" + which))
                .description("Streams that are " + kind)
                .register(registry);
        Gauge.builder(name + ".oldest_age", this, it -> it.ageOf("select min(since)" + which))
                .baseUnit("seconds")
                .description("How long the first of the streams that are " + kind + " has waited")
                .register(registry);
    }

    private double ageOf(String query) {
        try {
            Instant now = clock.instant();
            return jdbi.withHandle(handle -> handle.createQuery(query)
                    .mapTo(Instant.class)
                    .findOne()
                    .map(since -> Duration.between(since, now).toMillis() / MILLIS)
                    .orElse(0.0));
        } catch (JdbiException _) {
            return Double.NaN;
        }
    }

    /** Not a number where the database does not answer. */
    private double measure(String query) {
        try {
            return jdbi.withHandle(
                    handle -> handle.createQuery(query).mapTo(Double.class).one());
        } catch (JdbiException _) {
            return Double.NaN;
        }
    }
}

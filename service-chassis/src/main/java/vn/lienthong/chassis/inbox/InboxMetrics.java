package vn.lienthong.chassis.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
    Delay delayOf(String consumer) {
        Timer timer = Timer.builder("dossier.inbox.delay")
                .description("From the recording of an event to its effect here")
                .tag("consumer", consumer)
                .serviceLevelObjectives(STEPS)
                .register(registry);
        return new Delay(timer, clock);
    }

    record Delay(Timer timer, InstantSource clock) {
        void taken(List<Inbound> batch) {
            Instant now = clock.instant();
            batch.stream()
                    .filter(inbound -> inbound.recorded() != null)
                    .forEach(inbound ->
                            timer.record(Duration.between(inbound.recorded().recordedAt(), now)));
        }
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

    void watchParked() {
        Gauge.builder(
                        "dossier.deadletter.parked",
                        this,
                        it -> it.measure("select count(*) from held_stream where awaits is null"))
                .description("Streams that wait for a person")
                .register(registry);
        Gauge.builder("dossier.deadletter.oldest_age", this, InboxMetrics::oldestAge)
                .baseUnit("seconds")
                .description("How long the first of them has waited")
                .register(registry);
    }

    private double oldestAge() {
        try {
            Instant now = clock.instant();
            return jdbi.withHandle(handle -> handle.createQuery(
                            "select min(since) from held_stream where awaits is null")
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

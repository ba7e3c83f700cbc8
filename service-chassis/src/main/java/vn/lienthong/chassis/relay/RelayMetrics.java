package vn.lienthong.chassis.relay;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;
import vn.lienthong.chassis.relay.RelayStatus.State;

/** What monitoring sees of the relay; not a number where the database does not answer. */
@Singleton
final class RelayMetrics implements MeterBinder {
    private static final double MILLIS = 1000;

    private final Backlog backlog;
    private final RelayStatus status;

    RelayMetrics(Backlog backlog, RelayStatus status) {
        this.backlog = backlog;
        this.status = status;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "dossier.outbox.oldest_age",
                        () -> measured(size -> size.oldestAge().toMillis() / MILLIS))
                .baseUnit("seconds")
                .description("Age of the oldest event that Kafka has not acknowledged")
                .register(registry);
        Gauge.builder("dossier.outbox.log_kept", () -> measured(Backlog.Size::logBytes))
                .baseUnit("bytes")
                .description("Log that the database keeps for the relay")
                .register(registry);
        Gauge.builder("dossier.outbox.relaying", status, it -> it.state() == State.RELAYING ? 1 : 0)
                .description("1 on the replica that relays")
                .register(registry);
        FunctionCounter.builder("dossier.outbox.relayed", status, RelayStatus::relayed)
                .description("Events that Kafka has acknowledged to this process, repeats included")
                .register(registry);
    }

    private double measured(ToDoubleFunction<Backlog.Size> part) {
        return backlog.size().map(part::applyAsDouble).orElse(Double.NaN);
    }
}

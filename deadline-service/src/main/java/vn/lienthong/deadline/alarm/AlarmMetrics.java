package vn.lienthong.deadline.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** What monitoring sees of alarms and lateness; not a number where the database does not answer. */
@Singleton
final class AlarmMetrics implements MeterBinder {
    private static final double MILLIS = 1000;

    private final Jdbi jdbi;
    private final AlarmList alarms;
    private final InstantSource clock;

    AlarmMetrics(Jdbi jdbi, AlarmList alarms, InstantSource clock) {
        this.jdbi = jdbi;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dossier.deadline.due_lag", () -> measured(this::dueLag))
                .baseUnit("seconds")
                .description("How long the oldest alarm that is due has been waiting")
                .register(registry);
        Gauge.builder("dossier.late", () -> measured(this::lateDossiers))
                .description("Open dossiers that are late")
                .register(registry);
    }

    private double dueLag() {
        return alarms.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()))
                .filter(Duration::isPositive)
                .map(lag -> lag.toMillis() / MILLIS)
                .orElse(0.0);
    }

    private double lateDossiers() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select count(*) from clock_row
                        where kind = 'DOSSIER' and state <> 'STOPPED' and overran_at is not null
                        """).mapTo(Double.class).one());
    }

    private static double measured(DoubleSupplier figure) {
        try {
            return figure.getAsDouble();
        } catch (JdbiException e) {
            Log.debugf(e, "Measuring failed");
            return Double.NaN;
        }
    }
}

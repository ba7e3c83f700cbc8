package vn.lienthong.deadline.alarm;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.deadline.Clocks;
import vn.lienthong.deadline.clock.ClockCommand;
import vn.lienthong.deadline.clock.ClockCommand.MarkOverrun;
import vn.lienthong.deadline.clock.ClockCommand.WarnClock;

/** Warns about clocks that are nearly due and marks those that are late, in batches that replicas share. */
@Singleton
public class Alarms {
    private static final int BATCH = 100;
    private static final String BEFORE = "before_alarm";
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration SLOWEST_RETRY = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clocks clocks;
    private final InstantSource clock;
    private final Counter rungs;

    Alarms(Jdbi jdbi, Clocks clocks, InstantSource clock, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.clocks = clocks;
        this.clock = clock;
        this.rungs = Counter.builder("dossier.deadline.rungs_fired")
                .description("Clocks that were warned, found late or put off")
                .register(meters);
    }

    /** Rings all that is due. What fails is put off, so it is in nobody's way. @return for how many it worked */
    int ring() {
        Instant now = clock.instant();
        int all = 0;
        Batch batch;
        do {
            batch = jdbi.inTransaction(handle -> ringSome(handle, now));
            rungs.increment(batch.rung());
            all += batch.rung();
        } while (batch.due() == BATCH);
        return all;
    }

    /** When there is something to do next. */
    Optional<Instant> next() {
        return moment("select min(ring_at) from alarm");
    }

    /** The moment of the oldest alarm that has not been rung, however often that failed. */
    Optional<Instant> oldest() {
        return moment("select least((select min(ring_at) from alarm),"
                + " (select min(planned_at) from alarm where tries > 0))");
    }

    private Optional<Instant> moment(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Instant.class).findOne());
    }

    private Batch ringSome(Handle handle, Instant now) {
        List<Alarm> due = handle.createQuery("""
                        select clock_id, planned_at < due_at and due_at >= :now as only_warn, tries from alarm
                        where ring_at < :now order by ring_at limit :batch for update skip locked
                        """)
                .bind("now", now)
                .bind("batch", BATCH)
                .map((row, _) -> new Alarm(
                        row.getObject("clock_id", UUID.class), row.getBoolean("only_warn"), row.getInt("tries")))
                .list();
        int rung = (int) due.stream().filter(alarm -> ring(handle, alarm, now)).count();
        return new Batch(due.size(), rung);
    }

    private boolean ring(Handle handle, Alarm alarm, Instant now) {
        handle.savepoint(BEFORE);
        try {
            fire(handle, alarm, now);
            handle.releaseSavepoint(BEFORE);
            return true;
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint(BEFORE);
            putOff(handle, alarm, now);
            Log.logf(
                    alarm.tries() == 0 ? Logger.Level.WARN : Logger.Level.DEBUG,
                    "Alarm could not be rung, trying again clock=%s cause=%s",
                    alarm.clockId(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private void fire(Handle handle, Alarm alarm, Instant now) {
        ClockCommand command =
                alarm.onlyWarn() ? new WarnClock(alarm.clockId(), now) : new MarkOverrun(alarm.clockId(), now);
        clocks.handle(handle, alarm.clockId(), command, OptionalInt.empty(), CommandContext.ofSystem("deadline", now));
    }

    /** Longer after each try. */
    private static void putOff(Handle handle, Alarm alarm, Instant now) {
        handle.execute("""
                update alarm set tries = tries + 1,
                       ring_at = ?::timestamptz + least(? * power(2, least(tries, 20)), ?) * interval '1 ms'
                where clock_id = ?
                """, now, FIRST_RETRY.toMillis(), SLOWEST_RETRY.toMillis(), alarm.clockId());
    }

    /**
     * @param onlyWarn the due moment itself has not passed
     * @param tries that have failed
     */
    private record Alarm(UUID clockId, boolean onlyWarn, int tries) {}

    /** @param rung how many of those due could be rung */
    private record Batch(int due, int rung) {}
}

package vn.lienthong.deadline.alarm;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
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

    /** Fires what is due. @return for how many clocks something came of it */
    int ring() {
        Instant now = clock.instant();
        int fired = jdbi.inTransaction(handle -> (int) due(handle, now).stream()
                .filter(alarm -> ring(handle, alarm, now))
                .count());
        rungs.increment(fired);
        return fired;
    }

    /** When something falls due next. */
    Optional<Instant> next() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select min(next_alarm_at) from clock_row where next_alarm_at is not null")
                        .mapTo(Instant.class)
                        .findOne());
    }

    private static List<Alarm> due(Handle handle, Instant now) {
        return handle.createQuery("""
                        select clock_id, code, warned_at is null and due_at >= :now as only_warn from clock_row
                        where next_alarm_at <= :now order by next_alarm_at limit :batch for update skip locked
                        """)
                .bind("now", now)
                .bind("batch", BATCH)
                .map((row, _) -> new Alarm(
                        row.getObject("clock_id", UUID.class), row.getString("code"), row.getBoolean("only_warn")))
                .list();
    }

    /** A clock that fails, for instance because it has just been paused, keeps no other from being rung. */
    private boolean ring(Handle handle, Alarm alarm, Instant now) {
        handle.savepoint(BEFORE);
        try {
            boolean fired = fire(handle, alarm, now);
            handle.releaseSavepoint(BEFORE);
            return fired;
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint(BEFORE);
            Log.warnf(
                    "Alarm could not be rung, trying again clock=%s cause=%s",
                    alarm.clockId(), e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean fire(Handle handle, Alarm alarm, Instant now) {
        ClockCommand command =
                alarm.onlyWarn() ? new WarnClock(alarm.clockId(), now) : new MarkOverrun(alarm.clockId(), now);
        CommandContext context = CommandContext.ofSystem("deadline", now).withSubject(alarm.code());
        return !clocks.handle(handle, alarm.clockId(), command, OptionalInt.empty(), context)
                .appended()
                .isEmpty();
    }

    /** @param onlyWarn the due moment itself has not passed */
    private record Alarm(UUID clockId, String code, boolean onlyWarn) {}
}

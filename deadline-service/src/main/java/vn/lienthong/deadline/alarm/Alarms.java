package vn.lienthong.deadline.alarm;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.deadline.Clocks;
import vn.lienthong.deadline.alarm.AlarmList.Alarm;
import vn.lienthong.deadline.clock.ClockCommand;
import vn.lienthong.deadline.clock.ClockCommand.MarkOverrun;
import vn.lienthong.deadline.clock.ClockCommand.WarnClock;

/** Warns about clocks that are nearly due and marks those that are late, in batches that replicas share. */
@Singleton
public class Alarms {
    private static final int BATCH = 100;
    private static final String BEFORE = "before_alarm";

    private final Jdbi jdbi;
    private final AlarmList list;
    private final Clocks clocks;
    private final InstantSource clock;
    private final Counter rungs;

    Alarms(Jdbi jdbi, AlarmList list, Clocks clocks, InstantSource clock, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.list = list;
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

    private Batch ringSome(Handle handle, Instant now) {
        List<Alarm> due = list.due(handle, now, BATCH);
        int rung = (int) due.stream().filter(alarm -> ring(handle, alarm, now)).count();
        return new Batch(due.size(), rung);
    }

    private boolean ring(Handle handle, Alarm alarm, Instant now) {
        handle.savepoint(BEFORE);
        try {
            boolean fired = fire(handle, alarm, now);
            handle.releaseSavepoint(BEFORE);
            if (!fired) {
                list.putOff(handle, alarm, now);
            }
            return fired;
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint(BEFORE);
            list.putOff(handle, alarm, now);
            Log.logf(
                    alarm.tries() == 0 ? Logger.Level.WARN : Logger.Level.DEBUG,
                    "Alarm could not be rung, trying again clock=%s cause=%s",
                    alarm.clockId(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /** Whether something came of it: then there is another alarm, or none. */
    private boolean fire(Handle handle, Alarm alarm, Instant now) {
        ClockCommand command =
                alarm.onlyWarn() ? new WarnClock(alarm.clockId(), now) : new MarkOverrun(alarm.clockId(), now);
        return !clocks.handle(
                        handle, alarm.clockId(), command, OptionalInt.empty(), CommandContext.ofSystem("deadline", now))
                .appended()
                .isEmpty();
    }

    /** @param rung how many of those due could be rung */
    private record Batch(int due, int rung) {}
}

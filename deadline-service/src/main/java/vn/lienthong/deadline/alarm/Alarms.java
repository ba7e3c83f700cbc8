package vn.lienthong.deadline.alarm;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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

    private final Jdbi jdbi;
    private final Clocks clocks;
    private final InstantSource clock;
    private final Counter rung;

    Alarms(Jdbi jdbi, Clocks clocks, InstantSource clock, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.clocks = clocks;
        this.clock = clock;
        this.rung = Counter.builder("dossier.deadline.rungs_fired")
                .description("Warnings and marks of lateness")
                .register(meters);
    }

    /** Fires what is due. @return how many events came of it */
    int ring() {
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            int events = due(handle, now).stream()
                    .mapToInt(alarm -> ring(handle, alarm, now))
                    .sum();
            rung.increment(events);
            return events;
        });
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
                        select clock_id, code, warned_at is null and due_at > :now as only_warn from clock_row
                        where next_alarm_at <= :now order by next_alarm_at limit :batch for update skip locked
                        """)
                .bind("now", now)
                .bind("batch", BATCH)
                .map((row, _) -> new Alarm(
                        row.getObject("clock_id", UUID.class), row.getString("code"), row.getBoolean("only_warn")))
                .list();
    }

    private int ring(Handle handle, Alarm alarm, Instant now) {
        ClockCommand command =
                alarm.onlyWarn() ? new WarnClock(alarm.clockId(), now) : new MarkOverrun(alarm.clockId(), now);
        CommandContext context = CommandContext.ofSystem("deadline", now).withSubject(alarm.code());
        return clocks.handle(handle, alarm.clockId(), command, OptionalInt.empty(), context)
                .appended()
                .size();
    }

    /** @param onlyWarn the due moment itself has not passed */
    private record Alarm(UUID clockId, String code, boolean onlyWarn) {}
}

package vn.lienthong.deadline;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.deadline.clock.Clock;

/** When each clock is to be looked at next, written in the transaction of the events that say so. */
final class AlarmPlan {
    private AlarmPlan() {}

    /** To be taken before the clocks' streams: whoever rings an alarm takes the two in this order, too. */
    static void lock(Handle handle, Collection<UUID> clockIds) {
        handle.createQuery("select 1 from alarm where clock_id = any(?) order by clock_id for update")
                .bind(0, SqlArray.of("uuid", clockIds))
                .mapTo(Integer.class)
                .list();
    }

    /** @param alarms of each clock; empty where there is none any more */
    static void write(Handle handle, Map<UUID, Optional<Clock.Alarm>> alarms) {
        List<Entry<UUID, Clock.Alarm>> set = alarms.entrySet().stream()
                .flatMap(entry -> entry.getValue().map(alarm -> Map.entry(entry.getKey(), alarm)).stream())
                .toList();
        if (!set.isEmpty()) {
            set(handle, set);
        }
        List<UUID> gone = alarms.keySet().stream()
                .filter(clockId -> alarms.get(clockId).isEmpty())
                .toList();
        if (!gone.isEmpty()) {
            handle.execute("delete from alarm where clock_id = any(?)", SqlArray.of("uuid", gone));
        }
    }

    private static void set(Handle handle, List<Entry<UUID, Clock.Alarm>> alarms) {
        handle.createUpdate("""
                        insert into alarm (clock_id, planned_at, due_at, ring_at)
                        select clock_id, at, due, at
                        from unnest(:clocks::uuid[], :at::timestamptz[], :due::timestamptz[]) as t(clock_id, at, due)
                        on conflict (clock_id) do update set tries = 0,
                            planned_at = excluded.planned_at, due_at = excluded.due_at, ring_at = excluded.ring_at
                        """)
                .bind(
                        "clocks",
                        SqlArray.of("uuid", alarms.stream().map(Entry::getKey).toList()))
                .bind("at", moments(alarms, Clock.Alarm::at))
                .bind("due", moments(alarms, Clock.Alarm::dueAt))
                .execute();
    }

    private static SqlArray moments(
            List<Entry<UUID, Clock.Alarm>> alarms, Function<Clock.Alarm, java.time.Instant> moment) {
        return SqlArray.of(
                "timestamptz",
                alarms.stream()
                        .map(alarm -> OffsetDateTime.ofInstant(moment.apply(alarm.getValue()), ZoneOffset.UTC))
                        .toList());
    }
}

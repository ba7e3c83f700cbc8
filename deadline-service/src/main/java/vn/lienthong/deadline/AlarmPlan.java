package vn.lienthong.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.deadline.clock.Clock;

/** When each clock is to be looked at next, written in the transaction of the events that say so. */
final class AlarmPlan {
    private static final String SET = """
            insert into alarm (clock_id, planned_at, due_at, ring_at)
            select clock_id, at, due, at
            from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[]) as t(clock_id, at, due)
            on conflict (clock_id) do update set tries = 0,
                planned_at = excluded.planned_at, due_at = excluded.due_at, ring_at = excluded.ring_at
            """;

    private AlarmPlan() {}

    /** To be taken before the clocks' streams: whoever rings an alarm takes the two in this order, too. */
    static void lock(Trip trip, Collection<UUID> clockIds) {
        trip.call(
                "select 1 from alarm where clock_id = any(?) order by clock_id for update",
                SqlArray.of("uuid", clockIds));
    }

    /** @param alarms of each clock; empty where there is none any more */
    static void write(Trip trip, Map<UUID, Optional<Clock.Alarm>> alarms) {
        List<Entry<UUID, Clock.Alarm>> set = alarms.entrySet().stream()
                .flatMap(entry -> entry.getValue().map(alarm -> Map.entry(entry.getKey(), alarm)).stream())
                .toList();
        if (!set.isEmpty()) {
            trip.update(
                    SET,
                    SqlArray.of("uuid", set.stream().map(Entry::getKey).toList()),
                    moments(set, Clock.Alarm::at),
                    moments(set, Clock.Alarm::dueAt));
        }
        List<UUID> gone = alarms.keySet().stream()
                .filter(clockId -> alarms.get(clockId).isEmpty())
                .toList();
        if (!gone.isEmpty()) {
            trip.update("delete from alarm where clock_id = any(?)", SqlArray.of("uuid", gone));
        }
    }

    private static SqlArray moments(List<Entry<UUID, Clock.Alarm>> alarms, Function<Clock.Alarm, Instant> moment) {
        return SqlArray.of(
                "timestamptz",
                alarms.stream()
                        .map(alarm -> OffsetDateTime.ofInstant(moment.apply(alarm.getValue()), ZoneOffset.UTC))
                        .toList());
    }
}

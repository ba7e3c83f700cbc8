package vn.lienthong.deadline;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.deadline.clock.Clock;

/** When each clock is to be looked at next, written in the transaction of the events that say so. */
final class AlarmPlan {
    private AlarmPlan() {}

    /** To be taken before the clock's stream: whoever rings an alarm takes the two in this order, too. */
    static void lock(Handle handle, UUID clockId) {
        handle.createQuery("select 1 from alarm where clock_id = ? for update")
                .bind(0, clockId)
                .mapTo(Integer.class)
                .findOne();
    }

    static void set(Handle handle, UUID clockId, Clock.Alarm alarm) {
        handle.createUpdate("""
                        insert into alarm (clock_id, planned_at, due_at, ring_at) values (:clock, :at, :due, :at)
                        on conflict (clock_id) do update set tries = 0,
                            planned_at = excluded.planned_at, due_at = excluded.due_at, ring_at = excluded.ring_at
                        """)
                .bind("clock", clockId)
                .bind("at", alarm.at())
                .bind("due", alarm.dueAt())
                .execute();
    }

    static void remove(Handle handle, UUID clockId) {
        handle.execute("delete from alarm where clock_id = ?", clockId);
    }
}

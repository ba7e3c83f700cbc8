package vn.lienthong.deadline.alarm;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The alarms that are planned. */
@Singleton
class AlarmList {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration SLOWEST_RETRY = Duration.ofMinutes(1);

    private final Jdbi jdbi;

    AlarmList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param onlyWarn the due moment itself has not passed
     * @param tries that have failed
     */
    record Alarm(UUID clockId, boolean onlyWarn, int tries) {}

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

    /** Some that are due, for this replica alone. */
    List<Alarm> due(Handle handle, Instant now, int most) {
        return handle.createQuery("""
                        select clock_id, planned_at < due_at and due_at >= :now as only_warn, tries from alarm
                        where ring_at < :now order by ring_at limit %d for update skip locked
                        """.formatted(most))
                .bind("now", now)
                .map((row, _) -> new Alarm(
                        row.getObject("clock_id", UUID.class), row.getBoolean("only_warn"), row.getInt("tries")))
                .list();
    }

    /** Longer after each try. */
    void putOff(Handle handle, Alarm alarm, Instant now) {
        handle.execute("""
                update alarm set tries = tries + 1,
                       ring_at = ?::timestamptz + least(? * power(2, least(tries, 20)), ?) * interval '1 ms'
                where clock_id = ?
                """, now, FIRST_RETRY.toMillis(), SLOWEST_RETRY.toMillis(), alarm.clockId());
    }
}

package vn.lienthong.deadline.sla;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.lienthong.chassis.web.paging.Keyset;
import vn.lienthong.chassis.web.paging.Window;

/**
 * The steps of an agency: those finished in a period by how they kept their limit, and those it has in hand at its
 * end, or now where that lies ahead. Pauses and due moments are those that are known now.
 *
 * @param running within their limit
 */
public record LegCounts(String agency, int early, int onTime, int late, int running, int overdue, int paused) {
    private static final Keyset BY_AGENCY = Keyset.ascending("agency", "text");
    /** What stands when the period begins and ends is the sum of all days without what has changed since. */
    private static final String COUNT = """
            with counted as (
                select scope as agency,
                    coalesce(sum(count) filter (where kind = 'EARLY' and day >= :from and day < :to), 0) as early,
                    coalesce(sum(count) filter (where kind = 'ON_TIME' and day >= :from and day < :to), 0) as on_time,
                    coalesce(sum(count) filter (where kind = 'LATE' and day >= :from and day < :to), 0) as late,
                    coalesce(sum(-change) filter (where kind = 'OPEN' and day >= :from), 0) as before,
                    coalesce(sum(-change) filter (where kind = 'OPEN' and day >= :to), 0) as open,
                    coalesce(sum(-change) filter (where kind = 'PAUSED' and day >= :to), 0) as paused,
                    coalesce(sum(-change) filter (where kind = 'OVERDUE' and day >= :due_to), 0) as overdue_then
                from leg_tally
                    cross join lateral (select case day when 'infinity' then -count else count end as change) as sign
                where day >= least(:from, :due_to) and %s group by scope),
            running as (
                select agency, count(*) as not_yet_overdue from clock_row
                where kind = 'LEG' and state = 'RUNNING' and due_at >= :end and due_at < :start_of_due_to and %s
                group by agency)
            select agency, early, on_time, late, open, paused,
                   overdue_then - coalesce(not_yet_overdue, 0) as overdue
              from counted left join running using (agency)
             where early + on_time + late + before + open > 0 and %s %s
            """;

    /** @param agency empty = all */
    static List<LegCounts> count(Handle handle, Period period, Optional<String> agency, Window window) {
        String sql = COUNT.formatted(
                agency.isPresent() ? "scope = :agency" : "true",
                agency.isPresent() ? "agency = :agency" : "true",
                BY_AGENCY.condition(window),
                BY_AGENCY.order(window));
        Query query = BY_AGENCY.bind(handle.createQuery(sql), window);
        agency.ifPresent(code -> query.bind("agency", code));
        return query.bind("from", period.first())
                .bind("to", period.next())
                .bind("end", period.end())
                .bind("due_to", period.dueTo())
                .bind("start_of_due_to", period.startOfDueTo())
                .map((row, _) -> new LegCounts(
                        row.getString("agency"),
                        row.getInt("early"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("open") - row.getInt("paused") - row.getInt("overdue"),
                        row.getInt("overdue"),
                        row.getInt("paused")))
                .list();
    }
}

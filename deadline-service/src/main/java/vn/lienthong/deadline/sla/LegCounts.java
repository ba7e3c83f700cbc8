package vn.lienthong.deadline.sla;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.lienthong.chassis.web.paging.Keyset;
import vn.lienthong.chassis.web.paging.Window;

/**
 * The steps of an agency: those finished in a period by how they kept their limit, and those it has in hand now.
 *
 * @param running within their limit
 */
public record LegCounts(String agency, int early, int onTime, int late, int running, int overdue, int paused) {
    private static final Keyset BY_AGENCY = Keyset.ascending("agency", "text");
    /** What ended before the period is left aside by an index, so that the cost does not grow with history. */
    private static final String COUNT = """
            select agency,
                count(*) filter (where finished and timeliness = 'EARLY') as early,
                count(*) filter (where finished and timeliness = 'ON_TIME') as on_time,
                count(*) filter (where finished and timeliness = 'LATE') as late,
                count(*) filter (where state = 'RUNNING' and due_at >= :now) as running,
                count(*) filter (where state = 'RUNNING' and due_at < :now) as overdue,
                count(*) filter (where state = 'PAUSED') as paused
            from clock_row cross join lateral (
                select clock_end = 'FINISHED' and stopped_at >= :from and stopped_at < :to as finished) as ended
            where kind = 'LEG' and started_at < :to and coalesce(stopped_at, 'infinity') >= :from and %s and %s
            group by agency %s
            """;

    /** @param agency empty = all */
    static List<LegCounts> count(Handle handle, Period period, Optional<String> agency, Window window) {
        String whose = agency.isPresent() ? "agency = :agency" : "true";
        String sql = COUNT.formatted(whose, BY_AGENCY.condition(window), BY_AGENCY.order(window));
        Query query = BY_AGENCY.bind(handle.createQuery(sql), window);
        agency.ifPresent(code -> query.bind("agency", code));
        return query.bind("from", period.from())
                .bind("to", period.to())
                .bind("now", period.now())
                .map((row, _) -> new LegCounts(
                        row.getString("agency"),
                        row.getInt("early"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("running"),
                        row.getInt("overdue"),
                        row.getInt("paused")))
                .list();
    }
}

package vn.lienthong.deadline.sla;

import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.lienthong.deadline.sla.SlaResource.Period;

/**
 * The steps of an agency: those finished in a period by how they kept their limit, and those it has in hand now.
 *
 * @param running within their limit
 */
public record LegCounts(String agency, int early, int onTime, int late, int running, int overdue, int paused) {
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
            where kind = 'LEG' and started_at < :to and (:agency::text is null or agency = :agency)
            group by agency order by agency
            """;

    static List<LegCounts> count(Handle handle, Period period, String agency) {
        return handle.createQuery(COUNT)
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("now", period.now())
                .bind("agency", agency)
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

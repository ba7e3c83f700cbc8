package vn.lienthong.deadline.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Where the dossiers of a period are: carried over + received = finished + withdrawn + refused + stopped + open
 * (Circular 01/2018, the official report form). Each is counted by itself, so that the balance can fail to close.
 *
 * @param refused not accepted at the counter
 */
public record DossierBalance(
        int carriedOver,
        int received,
        Finished finished,
        int withdrawn,
        int refused,
        int stopped,
        Open open,
        boolean balanced) {
    /** What ended before the period is left aside by an index, so that the cost does not grow with history. */
    private static final String COUNT = """
            with dossier as (
                select *, least(refused_at, withdrawn_at, halted_at, finished_at) as ended_at from dossier_row
                where submitted_at < :to and %s
                  and coalesce(greatest(refused_at, withdrawn_at, halted_at, finished_at), 'infinity') >= :from
            )
            select
                count(*) filter (where submitted_at < :from and (ended_at is null or ended_at >= :from)) as carried_over,
                count(*) filter (where submitted_at >= :from) as received,
                count(*) filter (where finished_at >= :from and finished_at < :to and timeliness = 'EARLY') as early,
                count(*) filter (where finished_at >= :from and finished_at < :to and timeliness = 'ON_TIME') as on_time,
                count(*) filter (where finished_at >= :from and finished_at < :to and timeliness = 'LATE') as late,
                count(*) filter (where withdrawn_at >= :from and withdrawn_at < :to) as withdrawn,
                count(*) filter (where refused_at >= :from and refused_at < :to) as refused,
                count(*) filter (where halted_at >= :from and halted_at < :to) as stopped,
                count(*) filter (where open and not accepted) as not_yet_accepted,
                count(*) filter (where open and accepted and paused) as paused,
                count(*) filter (where open and accepted and not paused and due_at < :end) as overdue,
                count(*) filter (where open and accepted and not paused and (due_at is null or due_at >= :end))
                    as within_due
            from dossier cross join lateral (
                select ended_at is null or ended_at >= :to as open,
                       coalesce(accepted_at < :to, false) as accepted,
                       coalesce(paused_since < :to, false) as paused) as state
            """;

    /** Finished dossiers by how they kept the promised date. */
    public record Finished(int early, int onTime, int late) {
        int all() {
            return early + onTime + late;
        }
    }

    /** Dossiers still open at the end of the period, or now where that lies ahead. */
    public record Open(int withinDue, int overdue, int paused, int notYetAccepted) {
        int all() {
            return withinDue + overdue + paused + notYetAccepted;
        }
    }

    /** @param centre empty = all */
    static DossierBalance count(Handle handle, Period period, Optional<String> centre) {
        Query query = handle.createQuery(COUNT.formatted(centre.isPresent() ? "centre = :centre" : "true"));
        centre.ifPresent(code -> query.bind("centre", code));
        return query.bind("from", period.from())
                .bind("to", period.to())
                .bind("end", period.end())
                .map((row, _) -> of(row))
                .one();
    }

    private static DossierBalance of(ResultSet row) throws SQLException {
        int before = row.getInt("carried_over") + row.getInt("received");
        Finished finished = new Finished(row.getInt("early"), row.getInt("on_time"), row.getInt("late"));
        Open open = new Open(
                row.getInt("within_due"), row.getInt("overdue"), row.getInt("paused"), row.getInt("not_yet_accepted"));
        int withdrawn = row.getInt("withdrawn");
        int refused = row.getInt("refused");
        int stopped = row.getInt("stopped");
        int after = finished.all() + withdrawn + refused + stopped + open.all();
        return new DossierBalance(
                row.getInt("carried_over"),
                row.getInt("received"),
                finished,
                withdrawn,
                refused,
                stopped,
                open,
                before == after);
    }
}

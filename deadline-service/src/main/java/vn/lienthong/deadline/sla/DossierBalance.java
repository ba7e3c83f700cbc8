package vn.lienthong.deadline.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Where the dossiers of a period are: carried over + received = finished + withdrawn + refused + stopped + open
 * (Circular 01/2018, the official report form). What came, what ended and what is open is counted each by itself, so
 * that the balance can fail to close.
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
    /** What stands when the period begins and ends is the sum of all days without what has changed since. */
    private static final String COUNT = """
            select
                coalesce(sum(-change) filter (where kind = 'OPEN' and day >= :from), 0) as carried_over,
                coalesce(sum(count) filter (where kind = 'RECEIVED' and day >= :from and day < :to), 0) as received,
                coalesce(sum(count) filter (where kind = 'EARLY' and day >= :from and day < :to), 0) as early,
                coalesce(sum(count) filter (where kind = 'ON_TIME' and day >= :from and day < :to), 0) as on_time,
                coalesce(sum(count) filter (where kind = 'LATE' and day >= :from and day < :to), 0) as late,
                coalesce(sum(count) filter (where kind = 'WITHDRAWN' and day >= :from and day < :to), 0) as withdrawn,
                coalesce(sum(count) filter (where kind = 'REFUSED' and day >= :from and day < :to), 0) as refused,
                coalesce(sum(count) filter (where kind = 'HALTED' and day >= :from and day < :to), 0) as stopped,
                coalesce(sum(-change) filter (where kind = 'OPEN' and day >= :to), 0) as open,
                coalesce(sum(-change) filter (where kind = 'ACCEPTED' and day >= :to), 0) as accepted,
                coalesce(sum(-change) filter (where kind = 'PAUSED' and day >= :to), 0) as paused,
                coalesce(sum(-change) filter (where kind = 'OVERDUE' and day >= :due_to), 0) as overdue_then,
                (select count(*) from dossier_row
                  where accepted_at is not null and paused_since is null and refused_at is null
                    and withdrawn_at is null and halted_at is null and finished_at is null
                    and due_at >= :end and due_at < :start_of_due_to and %s) as not_yet_overdue
            from dossier_tally
                cross join lateral (select case day when 'infinity' then -count else count end as change) as sign
            where scope = :scope and day >= least(:from, :due_to)
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

        private boolean noPartIsBelowZero() {
            return Math.min(Math.min(withinDue, overdue), Math.min(paused, notYetAccepted)) >= 0;
        }
    }

    /** @param centre empty = all */
    static DossierBalance count(Handle handle, Period period, Optional<String> centre) {
        return handle.createQuery(COUNT.formatted(centre.isPresent() ? "centre = :scope" : "true"))
                .bind("scope", centre.orElse(DossierTally.ALL))
                .bind("from", period.first())
                .bind("to", period.next())
                .bind("end", period.end())
                .bind("due_to", period.dueTo())
                .bind("start_of_due_to", period.startOfDueTo())
                .map((row, _) -> of(row))
                .one();
    }

    private static DossierBalance of(ResultSet row) throws SQLException {
        int before = row.getInt("carried_over") + row.getInt("received");
        Finished finished = new Finished(row.getInt("early"), row.getInt("on_time"), row.getInt("late"));
        int accepted = row.getInt("accepted");
        int paused = row.getInt("paused");
        int overdue = row.getInt("overdue_then") - row.getInt("not_yet_overdue");
        Open open = new Open(accepted - paused - overdue, overdue, paused, row.getInt("open") - accepted);
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
                before == after && open.noPartIsBelowZero());
    }
}

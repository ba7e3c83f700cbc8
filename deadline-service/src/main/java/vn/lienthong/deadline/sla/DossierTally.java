package vn.lienthong.deadline.sla;

import static vn.lienthong.chassis.projection.Standing.earliest;
import static vn.lienthong.chassis.projection.Standing.latest;

import java.time.Instant;
import java.util.stream.Stream;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.projection.Standing;
import vn.lienthong.chassis.projection.Tally;

/** What a dossier counts as, for its centre and for all: the balance of a period is made of these sums. */
final class DossierTally {
    /** The scope of the whole country. */
    static final String ALL = "";

    static final Tally<DossierRow> TALLY = Tally.of(
            "dossier_tally",
            (dossier, counts) -> Stream.of(dossier.centre(), ALL)
                    .filter(_ -> dossier.submittedAt() != null)
                    .forEach(scope -> count(dossier, new Standing(counts, scope, WorkingCalendar.VIETNAM))));

    private DossierTally() {}

    private enum Kind {
        RECEIVED,
        EARLY,
        ON_TIME,
        LATE,
        WITHDRAWN,
        REFUSED,
        HALTED,
        /** From submission to any end. */
        OPEN,
        /** From acceptance to the end. */
        ACCEPTED,
        PAUSED,
        /** Accepted, and neither paused nor ended when its due moment came, until it is. */
        OVERDUE
    }

    private static void count(DossierRow dossier, Standing standing) {
        Instant ended = earliest(dossier.refusedAt(), dossier.withdrawnAt(), dossier.haltedAt(), dossier.finishedAt());
        standing.on(Kind.RECEIVED, dossier.submittedAt());
        standing.on(Kind.REFUSED, dossier.refusedAt());
        standing.on(Kind.WITHDRAWN, dossier.withdrawnAt());
        standing.on(Kind.HALTED, dossier.haltedAt());
        if (dossier.timeliness() != null) {
            standing.on(
                    switch (dossier.timeliness()) {
                        case EARLY -> Kind.EARLY;
                        case ON_TIME -> Kind.ON_TIME;
                        case LATE -> Kind.LATE;
                    },
                    dossier.finishedAt());
        }
        standing.during(Kind.OPEN, dossier.submittedAt(), ended);
        Instant accepted = dossier.acceptedAt();
        if (accepted != null) {
            standing.during(Kind.ACCEPTED, accepted, ended);
            standing.during(Kind.PAUSED, latest(accepted, dossier.pausedSince()), ended);
            standing.during(Kind.OVERDUE, latest(accepted, dossier.dueAt()), earliest(ended, dossier.pausedSince()));
        }
    }
}

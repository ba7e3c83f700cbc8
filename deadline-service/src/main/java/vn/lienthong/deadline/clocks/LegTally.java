package vn.lienthong.deadline.clocks;

import static vn.lienthong.chassis.projection.Standing.earliest;
import static vn.lienthong.chassis.projection.Standing.latest;

import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.projection.Standing;
import vn.lienthong.chassis.projection.Tally;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;

/** What the clock of a step counts as, for its agency. */
final class LegTally {
    static final Tally<ClockRow> TALLY = Tally.of("leg_tally", (clock, counts) -> {
        if (clock.kind() == ClockKind.LEG) {
            count(clock, new Standing(counts, clock.agency(), WorkingCalendar.VIETNAM));
        }
    });

    private LegTally() {}

    private enum Kind {
        EARLY,
        ON_TIME,
        LATE,
        /** In the agency's hands. */
        OPEN,
        PAUSED,
        /** In hand and not paused when the due moment came, until it is. */
        OVERDUE
    }

    private static void count(ClockRow clock, Standing standing) {
        if (clock.clockEnd() == ClockEnd.FINISHED && clock.timeliness() != null) {
            standing.on(
                    switch (clock.timeliness()) {
                        case EARLY -> Kind.EARLY;
                        case ON_TIME -> Kind.ON_TIME;
                        case LATE -> Kind.LATE;
                    },
                    clock.stoppedAt());
        }
        standing.during(Kind.OPEN, clock.startedAt(), clock.stoppedAt());
        standing.during(Kind.PAUSED, latest(clock.startedAt(), clock.pausedSince()), clock.stoppedAt());
        standing.during(
                Kind.OVERDUE,
                latest(clock.startedAt(), clock.dueAt()),
                earliest(clock.stoppedAt(), clock.pausedSince()));
    }
}

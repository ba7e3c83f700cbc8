package vn.lienthong.deadline.clocks;

import static vn.lienthong.chassis.projection.Standing.earliest;
import static vn.lienthong.chassis.projection.Standing.latest;

import java.time.Instant;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.projection.Standing;
import vn.lienthong.chassis.projection.Tally;
import vn.lienthong.chassis.projection.Tally.Counts;
import vn.lienthong.deadline.clocks.ClockRow.HeldBefore;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;

/**
 * What the clock of a step counts as, for its agency and for those before it that are no more: each for its own time. What
 * was late before a step went on stays with whom it was late.
 */
final class LegTally {
    static final Tally<ClockRow> TALLY = Tally.of("leg_tally", (clock, counts) -> {
        if (clock.kind() == ClockKind.LEG) {
            count(clock, counts);
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

    static void count(ClockRow clock, Counts counts) {
        if (clock.clockEnd() == ClockEnd.FINISHED && clock.timeliness() != null) {
            of(counted(clock), counts).on(kindOf(clock.timeliness()), clock.stoppedAt());
        }
        Instant since = clock.startedAt();
        for (HeldBefore held : clock.heldBefore()) {
            count(clock, since, earliest(held.until(), clock.stoppedAt()), of(held.agency(), counts));
            since = latest(since, held.until());
        }
        count(clock, since, clock.stoppedAt(), of(clock.agency(), counts));
    }

    /** The time from a moment until another, in which the step was with one agency. @param until null = it still is */
    private static void count(ClockRow clock, Instant since, Instant until, Standing standing) {
        standing.during(Kind.OPEN, since, until);
        standing.during(Kind.PAUSED, latest(since, clock.pausedSince()), until);
        standing.during(Kind.OVERDUE, latest(since, clock.dueAt()), earliest(until, clock.pausedSince()));
    }

    private static Kind kindOf(Timeliness timeliness) {
        return switch (timeliness) {
            case EARLY -> Kind.EARLY;
            case ON_TIME -> Kind.ON_TIME;
            case LATE -> Kind.LATE;
        };
    }

    /** Whose the finished step is: of a late one, whoever had it when it was due. */
    private static String counted(ClockRow clock) {
        return clock.heldBefore().stream()
                .filter(held ->
                        clock.timeliness() == Timeliness.LATE && clock.dueAt().isBefore(held.until()))
                .map(HeldBefore::agency)
                .findFirst()
                .orElseGet(clock::agency);
    }

    private static Standing of(String agency, Counts counts) {
        return new Standing(counts, agency, WorkingCalendar.VIETNAM);
    }
}

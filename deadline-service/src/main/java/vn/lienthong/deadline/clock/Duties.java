package vn.lienthong.deadline.clock;

import static vn.lienthong.deadline.clock.ClockRejection.APOLOGY_ISSUED;
import static vn.lienthong.deadline.clock.ClockRejection.CLOCK_OF_ANOTHER_AGENCY;
import static vn.lienthong.deadline.clock.ClockRejection.EXPLANATION_MISSING;
import static vn.lienthong.deadline.clock.ClockRejection.NEW_DUE_UNFIT;
import static vn.lienthong.deadline.clock.ClockRejection.NOT_LATE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.deadline.clock.Clock.Facts;
import vn.lienthong.deadline.clock.Clock.Started;
import vn.lienthong.deadline.clock.ClockCommand.GiveExplanation;
import vn.lienthong.deadline.clock.ClockCommand.IssueApology;
import vn.lienthong.deadline.clock.Lateness.Duty;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ApologyIssued;
import vn.lienthong.events.deadline.ClockEvent.ExplanationGiven;

/**
 * What a late agency owes: its explanation and one apology with a new date (Decree 61/2018, article 19.9). The decree has
 * both given no later than the day before the due day, so they may be given as soon as the agency was warned.
 */
record Duties(Counting counting) {
    /** A new date further away is a slip of the hand, not a promise. */
    private static final Duration LONGEST_DELAY = Duration.ofDays(365);

    /** May be corrected until the apology is out. */
    List<ClockEvent> explain(GiveExplanation c, Started clock) {
        requireAgency(c, c.agency(), clock.facts());
        requireOpen(c, clock);
        requireFit(c, c.newDue(), c.at(), clock);
        Facts facts = clock.facts();
        return clock.lateness().duty().equals(new Duty.Explained(c.reason(), c.newDue()))
                ? List.of()
                : List.of(new ExplanationGiven(
                        c.clockId(), facts.dossierId(), facts.agency(), c.reason(), c.newDue(), c.at()));
    }

    List<ClockEvent> apologise(IssueApology c, Started clock) {
        requireAgency(c, c.agency(), clock.facts());
        requireOpen(c, clock);
        if (!(clock.lateness().duty() instanceof Duty.Explained explained)) {
            throw rejected(EXPLANATION_MISSING, c, "explain first");
        }
        requireFit(c, explained.newDue(), c.at(), clock);
        Facts facts = clock.facts();
        return List.of(new ApologyIssued(
                c.clockId(), facts.dossierId(), facts.agency(), explained.reason(), explained.newDue(), c.at()));
    }

    private static void requireAgency(ClockCommand c, String agency, Facts facts) {
        if (!facts.agency().equals(agency)) {
            throw rejected(CLOCK_OF_ANOTHER_AGENCY, c, "not of " + agency);
        }
    }

    private static void requireOpen(ClockCommand c, Started clock) {
        if (clock.lateness().duty() instanceof Duty.Apologised) {
            throw rejected(APOLOGY_ISSUED, c, "an apology was issued");
        }
        if (!clock.mayBeExplained()) {
            throw rejected(NOT_LATE, c, "neither late nor warned");
        }
    }

    private void requireFit(ClockCommand c, Instant newDue, Instant at, Started clock) {
        boolean fit = newDue.isAfter(at)
                && newDue.isAfter(clock.dueAt())
                && newDue.isBefore(at.plus(LONGEST_DELAY))
                && counting.isWorkingTime(clock.facts(), newDue);
        if (!fit) {
            throw rejected(NEW_DUE_UNFIT, c, newDue + " is no new date for it");
        }
    }

    private static CommandRejected rejected(ClockRejection why, ClockCommand c, String because) {
        return new CommandRejected(why, "Clock %s: %s".formatted(c.clockId(), because));
    }
}

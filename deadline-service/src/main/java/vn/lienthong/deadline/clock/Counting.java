package vn.lienthong.deadline.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import vn.lienthong.calendar.Budget;
import vn.lienthong.calendar.Deadline;
import vn.lienthong.calendar.ExplanationStep;
import vn.lienthong.calendar.Ledger;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.deadline.clock.Clock.Facts;
import vn.lienthong.deadline.clock.Clock.Started;
import vn.lienthong.deadline.clock.Clock.Ticking;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;

/** What follows from a clock's facts under its calendar. */
public record Counting(Function<String, WorkingCalendar> calendars, Function<Limit, Budget> budgets) {
    private static final long MINUTES_OF_HOUR = 60;

    /** The due moment of a ledger whose pauses have all ended. */
    Instant dueAt(Facts facts, Ledger ledger) {
        return deadline(facts, ledger).dueDate().due().orElseThrow();
    }

    /** The due moment now: a newly announced day off extends it, a working Saturday shortens nothing promised. */
    public Instant dueAt(Ticking clock) {
        return deadline(clock.facts(), clock.ledger())
                .dueDateKeeping(clock.dueAt())
                .due()
                .orElse(Instant.MAX);
    }

    /** How the due moment comes about, step by step. */
    public List<ExplanationStep> because(Started clock) {
        return deadline(clock.facts(), clock.ledger())
                .dueDateKeeping(clock.dueAt())
                .explanation();
    }

    /** When the agency is reminded. @param from since when the clock counts, or counts again */
    Instant warnAt(Facts facts, Instant from, Instant dueAt) {
        return Warning.at(calendarOf(facts), budgets.apply(facts.limit()), from, dueAt);
    }

    Timeliness timeliness(Facts facts, Instant dueAt, Instant finishedAt) {
        Budget budget = budgets.apply(facts.limit());
        return switch (vn.lienthong.calendar.Timeliness.of(budget, dueAt, finishedAt, calendarOf(facts))) {
            case EARLY -> Timeliness.EARLY;
            case ON_TIME -> Timeliness.ON_TIME;
            case LATE -> Timeliness.LATE;
        };
    }

    /** Counted time in units of the limit; a unit that has begun counts as whole. */
    int consumedUnits(Ticking clock, Instant at) {
        Deadline deadline = deadline(clock.facts(), clock.ledger());
        return switch (clock.facts().limit().unit()) {
            case SAME_DAY, WORKING_DAY, CALENDAR_DAY ->
                (int) deadline.consumedBy(endOfDay(clock.facts(), at)).used();
            case WORKING_HOUR, CLOCK_HOUR ->
                (int) Math.ceilDiv(deadline.consumedBy(at).used(), MINUTES_OF_HOUR);
        };
    }

    /** Whether the office is open at the moment, its closing included. */
    boolean isWorkingTime(Facts facts, Instant moment) {
        WorkingCalendar calendar = calendarOf(facts);
        LocalTime time = moment.atZone(calendar.zone()).toLocalTime();
        return calendar.officeHours(calendar.dateOf(moment)).stream()
                .anyMatch(open -> !time.isBefore(open.from()) && !time.isAfter(open.to()));
    }

    private Instant endOfDay(Facts facts, Instant moment) {
        WorkingCalendar calendar = calendarOf(facts);
        LocalDate next = calendar.dateOf(moment).plusDays(1);
        return next.atStartOfDay(calendar.zone()).toInstant();
    }

    private Deadline deadline(Facts facts, Ledger ledger) {
        return new Deadline(calendarOf(facts), budgets.apply(facts.limit()), ledger);
    }

    private WorkingCalendar calendarOf(Facts facts) {
        return calendars.apply(facts.calendar());
    }
}

package vn.lienthong.deadline.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import vn.lienthong.calendar.Budget;
import vn.lienthong.calendar.Deadline;
import vn.lienthong.calendar.Ledger;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.deadline.clock.Clock.Facts;
import vn.lienthong.deadline.clock.Clock.Ticking;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;

/** What follows from a clock's facts under its calendar. */
public record Counting(Function<String, WorkingCalendar> calendars) {
    private static final long MINUTES_OF_HOUR = 60;
    private static final int PARTS_LEFT_AT_WARNING = 4;

    /** The due moment of a ledger whose pauses have all ended. */
    Instant dueAt(Facts facts, Ledger ledger) {
        return deadline(facts, ledger).dueDate().due().orElseThrow();
    }

    /** The due moment now: a newly announced day off extends it, a working Saturday shortens nothing promised. */
    Instant dueAt(Ticking clock) {
        return deadline(clock).dueDateKeeping(clock.dueAt()).due().orElse(Instant.MAX);
    }

    public Deadline deadline(Ticking clock) {
        return deadline(clock.facts(), clock.ledger());
    }

    Deadline deadline(Facts facts, Ledger ledger) {
        return new Deadline(calendarOf(facts), budgetOf(facts.limit()), ledger);
    }

    /**
     * When the agency is reminded: one working day before the due day (Decree 61/2018, article 19.9); where the limit
     * is shorter than that, when a quarter of the time between start and due is left.
     */
    Instant warnAt(Facts facts, Instant startedAt, Instant dueAt) {
        WorkingCalendar calendar = calendarOf(facts);
        LocalDate before = calendar.dateOf(dueAt).minusDays(1);
        while (!calendar.isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        Instant dayBefore = calendar.closing(before);
        return dayBefore.isAfter(startedAt)
                ? dayBefore
                : dueAt.minus(Duration.between(startedAt, dueAt).dividedBy(PARTS_LEFT_AT_WARNING));
    }

    Timeliness timeliness(Ticking clock, Instant dueAt, Instant finishedAt) {
        Budget budget = budgetOf(clock.facts().limit());
        return Timeliness.valueOf(
                vn.lienthong.calendar.Timeliness.of(budget, dueAt, finishedAt, calendarOf(clock.facts()))
                        .name());
    }

    /** Counted time in units of the limit; a unit that has begun counts as whole. */
    long consumedUnits(Ticking clock, Instant at) {
        long used = deadline(clock).consumedBy(at).used();
        return switch (clock.facts().limit().unit()) {
            case SAME_DAY, WORKING_DAY, CALENDAR_DAY -> used;
            case WORKING_HOUR, CLOCK_HOUR -> Math.ceilDiv(used, MINUTES_OF_HOUR);
        };
    }

    boolean isWorkingTime(Facts facts, Instant moment) {
        WorkingCalendar calendar = calendarOf(facts);
        LocalDate date = calendar.dateOf(moment);
        return calendar.isWorkingDay(date)
                && !moment.isBefore(calendar.opening(date))
                && !moment.isAfter(calendar.closing(date));
    }

    private WorkingCalendar calendarOf(Facts facts) {
        return calendars.apply(facts.calendar());
    }

    private static Budget budgetOf(Limit limit) {
        return switch (limit.unit()) {
            case SAME_DAY -> new Budget.SameDay();
            case WORKING_DAY -> new Budget.WorkingDays(limit.value());
            case WORKING_HOUR -> new Budget.WorkingHours(Duration.ofHours(limit.value()));
            case CALENDAR_DAY -> new Budget.CalendarDays(limit.value());
            case CLOCK_HOUR -> new Budget.ClockHours(limit.value());
        };
    }
}

package vn.lienthong.calendar;

import java.time.Instant;

/**
 * A budget and a ledger under a pinned calendar. The due date follows from the three and is never stored as a fact:
 * pausing, resuming, extending and a changed calendar all mean asking again.
 */
public record Deadline(WorkingCalendar calendar, Budget budget, Ledger ledger) {

    /** The due date with its reasons. */
    public DueDate dueDate() {
        return count().dueDate();
    }

    /** The due date, but never earlier than promised: a newly announced working Saturday shortens no promise. */
    public DueDate dueDateKeeping(Instant promised) {
        DueDate computed = dueDate();
        return computed.due().filter(promised::isAfter).isPresent()
                ? computed.postponedTo(promised, calendar.dateOf(promised))
                : computed;
    }

    /** How much of the budget the clock has used by the moment. */
    public Consumption consumedBy(Instant moment) {
        return new Consumption(count().consumedBy(moment), budget.amount(), budget.unit());
    }

    /** How a clock that ended at the moment compares with its due date; a pause still open ends with it. */
    public Timeliness timelinessOf(Instant finishedAt) {
        Deadline ended = new Deadline(calendar, budget, ledger.endedAt(finishedAt));
        return Timeliness.of(budget, ended.dueDate().due().orElseThrow(), finishedAt, calendar);
    }

    private Count count() {
        return switch (budget) {
            case Budget.InDays limit -> new DayCount(calendar, limit, ledger);
            case Budget.InTime limit -> new TimeCount(calendar, limit, ledger);
        };
    }

    /** A way of counting a budget. */
    interface Count {
        DueDate dueDate();

        long consumedBy(Instant moment);
    }
}

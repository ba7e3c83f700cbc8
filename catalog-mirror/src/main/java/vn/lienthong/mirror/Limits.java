package vn.lienthong.mirror;

import java.time.Duration;
import vn.lienthong.calendar.Budget;
import vn.lienthong.events.Limit;

/** Limits of the catalog as budgets of the working calendar. */
public final class Limits {
    private Limits() {}

    public static Budget budgetOf(Limit limit) {
        return switch (limit.unit()) {
            case SAME_DAY -> new Budget.SameDay();
            case WORKING_DAY -> new Budget.WorkingDays(limit.value());
            case WORKING_HOUR -> new Budget.WorkingHours(Duration.ofHours(limit.value()));
            case CALENDAR_DAY -> new Budget.CalendarDays(limit.value());
            case CLOCK_HOUR -> new Budget.ClockHours(limit.value());
        };
    }
}

package vn.lienthong.deadline.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.lienthong.calendar.Budget;
import vn.lienthong.calendar.WorkingCalendar;

/**
 * When an agency is reminded: not later than one day before the due day (Decree 61/2018, article 19.9), that is when the
 * office closes on the working day before it. Limits too short for that, and limits in hours: when a quarter is left.
 */
final class Warning {
    private static final int SHORTEST_DAYS = 2;
    private static final int PARTS = 4;

    private Warning() {}

    /** @param from since when the clock counts, or counts again: no warning comes before it */
    static Instant at(WorkingCalendar calendar, Budget budget, Instant from, Instant dueAt) {
        if (budget instanceof Budget.InDays limit && limit.days() >= SHORTEST_DAYS) {
            Instant dayBefore = calendar.closing(workingDayBefore(calendar, dueAt));
            if (dayBefore.isAfter(from)) {
                return dayBefore;
            }
        }
        return from.isBefore(dueAt) ? quarterBefore(calendar, budget, from, dueAt) : from;
    }

    private static Instant quarterBefore(WorkingCalendar calendar, Budget budget, Instant from, Instant dueAt) {
        return switch (budget) {
            case Budget.ClockHours _ -> from.plus(mostOf(Duration.between(from, dueAt)));
            case Budget.WorkingHours _, Budget.InDays _ ->
                calendar.plusWorkingTime(from, mostOf(calendar.workingTimeBetween(from, dueAt)));
        };
    }

    private static Duration mostOf(Duration time) {
        return time.multipliedBy(PARTS - 1).dividedBy(PARTS);
    }

    private static LocalDate workingDayBefore(WorkingCalendar calendar, Instant dueAt) {
        LocalDate day = calendar.dateOf(dueAt).minusDays(1);
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}

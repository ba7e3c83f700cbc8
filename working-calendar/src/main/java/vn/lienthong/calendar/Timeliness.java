package vn.lienthong.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** How a finished limit compares with its due date, at the grain of the limit (TT 01/2018 Art. 13). */
public enum Timeliness {
    EARLY,
    ON_TIME,
    LATE;

    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * Late means after the due moment. A limit in days is kept early on an earlier date than the due date; a limit in
     * hours when at least one whole hour of the limit's own kind, working or plain, was left. Measured in minutes
     * nothing would ever be merely on time.
     */
    public static Timeliness of(Budget budget, Instant due, Instant finishedAt, WorkingCalendar calendar) {
        if (finishedAt.isAfter(due)) {
            return LATE;
        }
        boolean early = switch (budget) {
            case Budget.InDays _ -> dateBefore(finishedAt, due, calendar);
            case Budget.WorkingHours _ -> isHour(calendar.workingTimeBetween(finishedAt, due));
            case Budget.ClockHours _ -> isHour(Duration.between(finishedAt, due));
        };
        return early ? EARLY : ON_TIME;
    }

    private static boolean dateBefore(Instant finishedAt, Instant due, WorkingCalendar calendar) {
        LocalDate finished = calendar.dateOf(finishedAt);
        return finished.isBefore(calendar.dateOf(due));
    }

    private static boolean isHour(Duration left) {
        return left.compareTo(HOUR) >= 0;
    }
}

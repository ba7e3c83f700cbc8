package vn.lienthong.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A time limit as the law states it. Working days, calendar days and hours are never converted into each other.
 *
 * @param value count of units; 0 only for {@link Unit#SAME_DAY}
 */
public record Limit(int value, Unit unit) {
    /** What a limit is counted in. */
    public enum Unit {
        /** By the close of the day of receipt; received after the cut-off, of the next working day. */
        @JsonProperty("sameDay")
        SAME_DAY,
        @JsonProperty("workingDays")
        WORKING_DAY,
        @JsonProperty("workingHours")
        WORKING_HOUR,
        /** Days of the calendar ("ngày"); a last day that is none of work moves to the next working day. */
        @JsonProperty("calendarDays")
        CALENDAR_DAY,
        /** Hours of the clock, day and night (Decree 301/2026, article 5). */
        @JsonProperty("clockHours")
        CLOCK_HOUR
    }

    /** Negative limits and a zero that is not "same day" are refused with {@link IllegalArgumentException}. */
    public Limit {
        if (value < 0 || (value == 0) != (unit == Unit.SAME_DAY)) {
            throw new IllegalArgumentException("No limit: " + value + " " + unit);
        }
    }

    public static Limit sameDay() {
        return new Limit(0, Unit.SAME_DAY);
    }

    public static Limit workingDays(int days) {
        return new Limit(days, Unit.WORKING_DAY);
    }

    public static Limit workingHours(int hours) {
        return new Limit(hours, Unit.WORKING_HOUR);
    }
}

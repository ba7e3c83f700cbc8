package vn.lienthong.catalog.imports;

import vn.lienthong.events.Limit;
import vn.lienthong.events.Limit.Unit;

/** A time limit as the files of the catalog state it. */
final class StatedLimit {
    private static final String ON_DUTY_DAY_AND_NIGHT = "24x7";

    private StatedLimit() {}

    /** The catalogue's units. */
    enum StatedUnit {
        SAME_DAY,
        WORKING_DAY,
        DAY,
        WORKING_HOUR,
        CLOCK_HOUR,
        /** The catalogue does not say which: hours of the office, unless its duty is day and night. */
        HOUR
    }

    static Limit of(int value, StatedUnit unit, String note) {
        return switch (unit) {
            case SAME_DAY -> Limit.sameDay();
            case WORKING_DAY -> Limit.workingDays(value);
            case DAY -> new Limit(value, Unit.CALENDAR_DAY);
            case WORKING_HOUR -> Limit.workingHours(value);
            case CLOCK_HOUR -> new Limit(value, Unit.CLOCK_HOUR);
            case HOUR ->
                note.contains(ON_DUTY_DAY_AND_NIGHT) ? new Limit(value, Unit.CLOCK_HOUR) : Limit.workingHours(value);
        };
    }
}

package vn.lienthong.catalog.imports;

import vn.lienthong.catalog.procedure.Bounds;
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
        HOUR;

        boolean isHours() {
            return switch (this) {
                case WORKING_HOUR, CLOCK_HOUR, HOUR -> true;
                case SAME_DAY, WORKING_DAY, DAY -> false;
            };
        }
    }

    /** {@link RowUnfit} for a value, in the field, that is no limit or too long for one. */
    static Limit of(String field, Long value, StatedUnit unit, String note) {
        if (value == null || value < 1) {
            throw new RowUnfit(field, "row.no-limit");
        }
        Unit counted = counted(unit, note);
        int most = Bounds.mostOf(counted);
        if (value > most) {
            throw new RowUnfit(field, "row.limit-too-long", most);
        }
        return counted == Unit.SAME_DAY ? Limit.sameDay() : new Limit(value.intValue(), counted);
    }

    /** Its unit, in the catalogue's words. */
    static StatedUnit unit(Limit limit) {
        return switch (limit.unit()) {
            case SAME_DAY -> StatedUnit.SAME_DAY;
            case WORKING_DAY -> StatedUnit.WORKING_DAY;
            case CALENDAR_DAY -> StatedUnit.DAY;
            case WORKING_HOUR -> StatedUnit.WORKING_HOUR;
            case CLOCK_HOUR -> StatedUnit.CLOCK_HOUR;
        };
    }

    /** The number that the catalogue puts before the unit. */
    static long value(Limit limit) {
        return limit.unit() == Unit.SAME_DAY ? 1 : limit.value();
    }

    private static Unit counted(StatedUnit unit, String note) {
        return switch (unit) {
            case SAME_DAY -> Unit.SAME_DAY;
            case WORKING_DAY -> Unit.WORKING_DAY;
            case DAY -> Unit.CALENDAR_DAY;
            case WORKING_HOUR -> Unit.WORKING_HOUR;
            case CLOCK_HOUR -> Unit.CLOCK_HOUR;
            case HOUR -> note.contains(ON_DUTY_DAY_AND_NIGHT) ? Unit.CLOCK_HOUR : Unit.WORKING_HOUR;
        };
    }
}

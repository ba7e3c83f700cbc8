package vn.lienthong.catalog.imports;

import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;

/** A number with its unit, as the catalogue prints a limit or a text speaks of one. */
record StatedTime(int value, StatedUnit unit) {
    private static final int HOURS_OF_OFFICE_DAY = 8;
    private static final int HOURS_OF_CLOCK_DAY = 24;

    /** As a whole they are the same limit. Hours of which nobody says whose may be any. */
    boolean isLike(StatedTime other) {
        return switch (unit) {
            case SAME_DAY -> other.unit == StatedUnit.SAME_DAY || other.days() <= 1;
            case WORKING_DAY, DAY ->
                other.unit == StatedUnit.SAME_DAY
                        ? value == 1
                        : other.unit.isHours() ? days() == other.days() : unit == other.unit && value == other.value;
            case WORKING_HOUR, CLOCK_HOUR, HOUR -> other.unit.isHours() ? value == other.value : days() == other.days();
        };
    }

    /** Roughly, for sums: eight hours are a day of the office, whole clock days are days. */
    double days() {
        if (unit == StatedUnit.SAME_DAY) {
            return 1;
        }
        if (!unit.isHours()) {
            return value;
        }
        return value % HOURS_OF_CLOCK_DAY == 0
                ? (double) value / HOURS_OF_CLOCK_DAY
                : (double) value / HOURS_OF_OFFICE_DAY;
    }
}

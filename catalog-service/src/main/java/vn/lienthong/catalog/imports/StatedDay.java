package vn.lienthong.catalog.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day as the files of the catalog state it: year-month-day, in a year that people live in. */
final class StatedDay {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private StatedDay() {}

    /** {@link RowUnfit} where the text, of the field, is no such day. */
    static LocalDate parse(String field, String text) {
        try {
            return requireSensible(field, LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            throw new RowUnfit(field, "row.no-day");
        }
    }

    /** A database takes years of six digits, or none before the first, from nobody. @param day may be null */
    static LocalDate requireSensible(String field, LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new RowUnfit(field, "row.no-day");
        }
        return day;
    }
}

package vn.lienthong.catalog.imports;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A validity as the catalogue states it, where the last day is still a day in force; read as half-open.
 *
 * @param from null = since before the data begin
 * @param to first day no longer in force; null = in force
 */
record StatedValidity(LocalDate from, LocalDate to) {
    private static final String FIELD = "validity";
    private static final String IN_FORCE = "current";
    private static final Pattern CURRENT = Pattern.compile(IN_FORCE + "( \\d{2}/\\d{4})?");
    private static final Pattern FROM = Pattern.compile("from (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern UNTIL = Pattern.compile("until (\\d{4}-\\d{2}-\\d{2})( \\(.*\\))?");
    private static final Pattern BETWEEN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

    /** {@link RowUnfit} for any other wording. */
    static StatedValidity parse(String text) {
        if (CURRENT.matcher(text).matches()) {
            return new StatedValidity(null, null);
        }
        Matcher from = FROM.matcher(text);
        if (from.matches()) {
            return new StatedValidity(day(from.group(1)), null);
        }
        Matcher until = UNTIL.matcher(text);
        if (until.matches()) {
            return new StatedValidity(null, dayAfter(until.group(1)));
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches() && !day(between.group(2)).isBefore(day(between.group(1)))) {
            return new StatedValidity(day(between.group(1)), dayAfter(between.group(2)));
        }
        throw new RowUnfit(FIELD, "row.no-validity");
    }

    /** Which {@link #parse} reads as the same. */
    String text() {
        if (from == null && to == null) {
            return IN_FORCE;
        }
        if (to == null) {
            return "from " + from;
        }
        LocalDate last = to.minusDays(1);
        return from == null ? "until " + last : from + ".." + last;
    }

    private static LocalDate dayAfter(String text) {
        return day(text).plusDays(1);
    }

    private static LocalDate day(String text) {
        return StatedDay.parse(FIELD, text);
    }
}

package vn.lienthong.catalog.imports;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

/** The hours of an ordinary week, as the file of calendars states them: {@code "MONDAY": ["07:30-11:30"]}. */
final class StatedWeek {
    private static final Pattern INTERVAL = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    private StatedWeek() {}

    /** {@link RowUnfit} for any other wording. */
    static Map<DayOfWeek, List<OfficeHours>> parse(String field, Map<DayOfWeek, List<String>> stated) {
        Map<DayOfWeek, List<OfficeHours>> weekly = new EnumMap<>(DayOfWeek.class);
        stated.forEach((day, intervals) -> weekly.put(
                day,
                intervals.stream()
                        .map(text -> interval(field + "." + day, text))
                        .toList()));
        return weekly;
    }

    static Map<DayOfWeek, List<String>> text(Map<DayOfWeek, List<OfficeHours>> weekly) {
        Map<DayOfWeek, List<String>> stated = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((day, intervals) -> stated.put(
                day,
                intervals.stream()
                        .map(interval -> interval.from() + "-" + interval.to())
                        .toList()));
        return stated;
    }

    /** {@link RowUnfit} for any other wording. */
    static OfficeHours interval(String field, String text) {
        Matcher times = INTERVAL.matcher(text);
        try {
            if (times.matches()) {
                return new OfficeHours(LocalTime.parse(times.group(1)), LocalTime.parse(times.group(2)));
            }
        } catch (DateTimeParseException _) {
            // 24:00 and the like: no more an interval than other text
        }
        throw new RowUnfit(field, "row.no-interval", text);
    }
}

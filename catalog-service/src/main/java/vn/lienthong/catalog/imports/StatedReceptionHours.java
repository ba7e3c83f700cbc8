package vn.lienthong.catalog.imports;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

/**
 * The hours of a week as a cell of a table states them, in the usual Vietnamese names of weekdays from T2 (Monday) to CN
 * (Sunday): {@code T2-T6 07:30-11:30 13:00-16:30|T7 08:00-11:00}.
 */
final class StatedReceptionHours {
    private static final List<String> WEEKDAYS = List.of("T2", "T3", "T4", "T5", "T6", "T7", "CN");
    private static final Pattern PART = Pattern.compile("(T[2-7]|CN)(?:-(T[2-7]|CN))?((?:\\s+\\S+)+)");

    private StatedReceptionHours() {}

    /** {@link RowUnfit} where the text, of the field, is no such week. */
    static Map<DayOfWeek, List<OfficeHours>> parse(String field, String text) {
        Map<DayOfWeek, List<OfficeHours>> week = new EnumMap<>(DayOfWeek.class);
        for (String part : text.split("\\|", -1)) {
            Matcher stated = PART.matcher(part.strip());
            if (!stated.matches() || !add(days(stated), hours(field, stated), week)) {
                throw new RowUnfit(field, "row.no-week", text);
            }
        }
        return week;
    }

    /** Days that follow each other and have the same hours are told together. */
    static String text(Map<DayOfWeek, List<OfficeHours>> week) {
        List<String> parts = new ArrayList<>();
        DayOfWeek first = null;
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OfficeHours> hours = week.get(day);
            if (first == null) {
                first = hours == null ? null : day;
            }
            boolean goesOn = hours != null && day != DayOfWeek.SUNDAY && hours.equals(week.get(day.plus(1)));
            if (first != null && !goesOn) {
                parts.add(part(first, day, hours));
                first = null;
            }
        }
        return String.join("|", parts);
    }

    private static String part(DayOfWeek first, DayOfWeek last, List<OfficeHours> hours) {
        String days = WEEKDAYS.get(first.ordinal()) + (first == last ? "" : "-" + WEEKDAYS.get(last.ordinal()));
        return hours.stream()
                .map(interval -> interval.from() + "-" + interval.to())
                .collect(Collectors.joining(" ", days + " ", ""));
    }

    /** False where there is no day, or one has hours already. */
    private static boolean add(List<DayOfWeek> days, List<OfficeHours> hours, Map<DayOfWeek, List<OfficeHours>> week) {
        return !days.isEmpty() && days.stream().allMatch(day -> week.put(day, hours) == null);
    }

    private static List<DayOfWeek> days(Matcher stated) {
        int first = WEEKDAYS.indexOf(stated.group(1));
        int last = stated.group(2) == null ? first : WEEKDAYS.indexOf(stated.group(2));
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.ordinal() >= first && day.ordinal() <= last)
                .toList();
    }

    private static List<OfficeHours> hours(String field, Matcher stated) {
        return Arrays.stream(stated.group(3).strip().split("\\s+"))
                .map(interval -> StatedWeek.interval(field, interval))
                .toList();
    }
}

package vn.lienthong.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When an office works in an ordinary week.
 *
 * @param week hours of each working weekday; a weekday that is absent is a weekly day of rest
 * @param swappedWork hours of a day worked in exchange for a day off, mostly a Saturday
 * @param cutOff a dossier received after this local time counts as received on the next working day (NĐ 61/2018
 *     Art. 18: 15:00); {@link #NO_CUT_OFF} for procedures without the rule
 */
public record OfficeHours(
        Map<DayOfWeek, List<OfficeInterval>> week, List<OfficeInterval> swappedWork, LocalTime cutOff) {
    /** The time that no reception is later than. */
    public static final LocalTime NO_CUT_OFF = LocalTime.MAX;

    private static final LocalTime LEGAL_CUT_OFF = LocalTime.of(15, 0);

    /** Refuses overlapping intervals, working days without hours and a week without a working day. */
    public OfficeHours {
        week = sorted(week);
        swappedWork = sorted("A swapped working day", swappedWork);
        if (week.isEmpty()) {
            throw new IllegalArgumentException("An office must work on at least one day of the week");
        }
    }

    /** The same hours from Monday to Friday and on swapped working days, cut-off at 15:00. */
    public static OfficeHours mondayToFriday(OfficeInterval... hours) {
        Map<DayOfWeek, List<OfficeInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, List.of(hours));
        }
        return new OfficeHours(week, List.of(hours), LEGAL_CUT_OFF);
    }

    public OfficeHours withDay(DayOfWeek day, OfficeInterval... hours) {
        Map<DayOfWeek, List<OfficeInterval>> changed = new EnumMap<>(week);
        changed.put(day, List.of(hours));
        return new OfficeHours(changed, swappedWork, cutOff);
    }

    public OfficeHours withSwappedWork(OfficeInterval... hours) {
        return new OfficeHours(week, List.of(hours), cutOff);
    }

    public OfficeHours withCutOff(LocalTime time) {
        return new OfficeHours(week, swappedWork, time);
    }

    private static Map<DayOfWeek, List<OfficeInterval>> sorted(Map<DayOfWeek, List<OfficeInterval>> week) {
        Map<DayOfWeek, List<OfficeInterval>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> sorted.put(day, sorted(day.toString(), hours)));
        return Map.copyOf(sorted);
    }

    private static List<OfficeInterval> sorted(String day, List<OfficeInterval> hours) {
        List<OfficeInterval> sorted = hours.stream()
                .sorted(Comparator.comparing(OfficeInterval::from))
                .toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("%s has no office hours".formatted(day));
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        "%s has overlapping office hours: %s and %s".formatted(day, sorted.get(i - 1), sorted.get(i)));
            }
        }
        return sorted;
    }
}

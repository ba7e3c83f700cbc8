package vn.lienthong.mirror;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.catalog.CentreEvent.ReceptionArranged;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

/**
 * When a centre receives at its counters: in its own hours where it has arranged some, otherwise in those of its
 * calendar, and never on a day off. No deadline is counted by it: Decision 14/2010/QĐ-TTg has papers received on Saturdays
 * that are no working days.
 */
public final class ReceptionTimes {
    /** A centre that does not open within it does not open. */
    private static final int FURTHEST_DAYS = 366;

    private final CentreRow centre;
    private final WorkingCalendar calendar;
    private final Function<LocalDate, DayOfWeek> workedLike;

    /** @param workedLike the weekday whose hours a day has that is worked in exchange for a day off */
    ReceptionTimes(CentreRow centre, WorkingCalendar calendar, Function<LocalDate, DayOfWeek> workedLike) {
        this.centre = centre;
        this.calendar = calendar;
        this.workedLike = workedLike;
    }

    /** The hours of an ordinary week at the time of a day. */
    public Map<DayOfWeek, List<OfficeInterval>> weekOn(LocalDate day) {
        Map<DayOfWeek, List<OfficeInterval>> week = new EnumMap<>(DayOfWeek.class);
        week.putAll(ownWeekOn(day).orElseGet(() -> calendar.hoursOn(day).week()));
        return week;
    }

    /** The hours of a day in their order; none on a day off, or while the centre is not open at all. */
    public List<OfficeInterval> on(LocalDate day) {
        if (!centre.isOpenOn(day)) {
            return List.of();
        }
        return ownWeekOn(day).map(week -> ownHours(week, day)).orElseGet(() -> calendar.officeHours(day));
    }

    public boolean isOpenAt(Instant moment) {
        LocalTime time = LocalTime.ofInstant(moment, calendar.zone());
        return on(calendar.dateOf(moment)).stream()
                .anyMatch(open -> !time.isBefore(open.from()) && time.isBefore(open.to()));
    }

    /** When it closes, where it is open at the moment; otherwise when it opens next, if it does within a year. */
    public Optional<Instant> changesAfter(Instant moment) {
        boolean isOpen = isOpenAt(moment);
        return calendar.dateOf(moment)
                .datesUntil(calendar.dateOf(moment).plusDays(FURTHEST_DAYS))
                .flatMap(this::openingsAndClosings)
                .filter(change -> change.isAfter(moment) && isOpenAt(change) != isOpen)
                .findFirst();
    }

    private Stream<Instant> openingsAndClosings(LocalDate day) {
        return on(day).stream()
                .flatMap(open -> Stream.of(open.from(), open.to()))
                .map(time -> day.atTime(time).atZone(calendar.zone()).toInstant());
    }

    private List<OfficeInterval> ownHours(Map<DayOfWeek, List<OfficeInterval>> week, LocalDate day) {
        Optional<SpecialDay> special = calendar.specialDay(day);
        if (special.isPresent() && !special.get().isWorked()) {
            return List.of();
        }
        DayOfWeek weekday = special.isPresent() ? workedLike.apply(day) : day.getDayOfWeek();
        return week.getOrDefault(weekday, List.of());
    }

    private Optional<Map<DayOfWeek, List<OfficeInterval>>> ownWeekOn(LocalDate day) {
        return centre.receptionOn(day).map(ReceptionArranged::weekly).map(ReceptionTimes::week);
    }

    private static Map<DayOfWeek, List<OfficeInterval>> week(Map<DayOfWeek, List<OfficeHours>> weekly) {
        Map<DayOfWeek, List<OfficeInterval>> week = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((weekday, hours) -> week.put(weekday, intervals(hours)));
        week.values().removeIf(Collection::isEmpty);
        return week;
    }

    private static List<OfficeInterval> intervals(List<OfficeHours> hours) {
        return hours.stream()
                .map(open -> new OfficeInterval(open.from(), open.to()))
                .sorted(Comparator.comparing(OfficeInterval::from))
                .toList();
    }
}

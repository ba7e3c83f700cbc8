package vn.lienthong.mirror;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.calendar.OfficeHours;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkHoursChanged;

/** The work calendars of all places; the national special days hold in each of them. */
final class Calendars {
    private final Map<String, CalendarRow> rows = new HashMap<>();
    private final Map<String, WorkingCalendar> byCode = new HashMap<>();
    private final Map<String, String> codeByUnit = new HashMap<>();
    private final Map<String, Set<LocalDate>> ownDays = new HashMap<>();

    Calendars(Collection<CalendarRow> rows) {
        Map<LocalDate, WorkCalendarEvent.SpecialDay> national = rows.stream()
                .filter(row -> row.code().equals(Catalog.COUNTRY))
                .findFirst()
                .map(CalendarRow::days)
                .orElse(Map.of());
        rows.stream().filter(row -> row.published() != null).forEach(row -> add(row, national));
    }

    Optional<WorkingCalendar> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** When a centre receives; empty while the office hours of its calendar were not heard of. */
    Optional<ReceptionTimes> receptionTimes(CentreRow centre) {
        return Optional.ofNullable(rows.get(centre.calendar()))
                .map(row -> new ReceptionTimes(centre, byCode.get(row.code()), row::workedLike));
    }

    Collection<String> codes() {
        return byCode.keySet();
    }

    boolean saysItself(String code, LocalDate date) {
        return ownDays.getOrDefault(code, Set.of()).contains(date);
    }

    String nearest(List<String> path) {
        return path.stream()
                .filter(codeByUnit::containsKey)
                .map(codeByUnit::get)
                .findFirst()
                .orElse(Catalog.COUNTRY);
    }

    private void add(CalendarRow row, Map<LocalDate, WorkCalendarEvent.SpecialDay> national) {
        Map<LocalDate, WorkCalendarEvent.SpecialDay> days = new HashMap<>(national);
        days.putAll(row.days());
        rows.put(row.code(), row);
        ownDays.put(row.code(), row.days().keySet());
        byCode.put(row.code(), calendar(row, days));
        row.published().scope().forEach(unit -> codeByUnit.put(unit, row.code()));
    }

    private static WorkingCalendar calendar(CalendarRow row, Map<LocalDate, WorkCalendarEvent.SpecialDay> days) {
        WorkCalendarPublished published = row.published();
        OfficeHours hours = hours(published.weekly(), published.workingSaturdayLike(), published.cutOff());
        return new WorkingCalendar(
                published.code(),
                ZoneId.of(published.zone()),
                hours,
                changes(row.changes(), hours),
                days.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, day -> special(day.getValue()))));
    }

    /** On each day on which other hours begin or end: those that were said last of the ones that cover it. */
    private static NavigableMap<LocalDate, OfficeHours> changes(List<WorkHoursChanged> said, OfficeHours usual) {
        NavigableMap<LocalDate, OfficeHours> changes = new TreeMap<>();
        said.stream()
                .flatMap(change -> Stream.of(change.from(), change.to()))
                .filter(Objects::nonNull)
                .forEach(day -> changes.put(
                        day,
                        said.stream()
                                .filter(change -> Validity.covers(change.from(), change.to(), day))
                                .reduce((_, later) -> later)
                                .map(change -> hours(change.weekly(), change.workingSaturdayLike(), change.cutOff()))
                                .orElse(usual)));
        return changes;
    }

    private static OfficeHours hours(
            Map<DayOfWeek, List<WorkCalendarEvent.OfficeHours>> weekly, DayOfWeek saturdayLike, LocalTime cutOff) {
        return new OfficeHours(
                weekly.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, day -> intervals(day.getValue()))),
                intervals(weekly.get(saturdayLike)),
                cutOff);
    }

    private static List<OfficeInterval> intervals(List<WorkCalendarEvent.OfficeHours> hours) {
        return hours.stream()
                .map(interval -> new OfficeInterval(interval.from(), interval.to()))
                .toList();
    }

    private static SpecialDay special(WorkCalendarEvent.SpecialDay day) {
        return new SpecialDay(SpecialDay.Kind.valueOf(day.kind().name()), day.nameVi(), day.legalBasis());
    }
}

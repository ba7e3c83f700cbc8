package vn.lienthong.mirror;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.calendar.OfficeHours;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.ScopeTime;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkHoursChanged;

/** The work calendars of all places; the national special days hold in each of them. */
final class Calendars {
    private final Map<String, CalendarRow> rows = new HashMap<>();
    private final Map<String, WorkingCalendar> byCode = new HashMap<>();
    private final Map<String, List<Keeping>> keepings = new HashMap<>();

    Calendars(Collection<CalendarRow> rows) {
        rows.forEach(row -> this.rows.put(row.code(), row));
        Map<LocalDate, WorkCalendarEvent.SpecialDay> national = Optional.ofNullable(this.rows.get(Catalog.COUNTRY))
                .map(CalendarRow::days)
                .orElse(Map.of());
        rows.stream()
                .filter(row -> row.published() != null)
                .sorted(Comparator.comparing(CalendarRow::code))
                .forEach(row -> add(row, national));
    }

    /** The offices of a unit keep a calendar for a time. */
    private record Keeping(String calendar, ScopeTime time) {}

    /** As they will be once something has happened to one of them. */
    Calendars after(WorkCalendarEvent event) {
        CalendarRow after = CalendarProjection.after(event.code(), rows.get(event.code()), event);
        Stream<CalendarRow> others =
                rows.values().stream().filter(row -> !row.code().equals(event.code()));
        return new Calendars(Stream.concat(others, Stream.of(after)).toList());
    }

    Optional<WorkingCalendar> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** When a centre receives; empty while the office hours of its calendar were not heard of. */
    Optional<ReceptionTimes> receptionTimes(CentreRow centre) {
        return Optional.ofNullable(rows.get(centre.calendar()))
                .filter(row -> row.published() != null)
                .map(row -> new ReceptionTimes(centre, byCode.get(row.code()), row::workedLike));
    }

    Collection<String> codes() {
        return byCode.keySet();
    }

    /** The calendar of the first unit on the way up whose offices keep one of their own on the day. */
    String nearest(List<String> path, LocalDate date) {
        return path.stream()
                .flatMap(unit -> keepings.getOrDefault(unit, List.of()).stream())
                .filter(keeping ->
                        Validity.covers(keeping.time().from(), keeping.time().to(), date))
                .map(Keeping::calendar)
                .findFirst()
                .orElse(Catalog.COUNTRY);
    }

    private void add(CalendarRow row, Map<LocalDate, WorkCalendarEvent.SpecialDay> national) {
        Map<LocalDate, WorkCalendarEvent.SpecialDay> days = new HashMap<>(national);
        days.putAll(row.days());
        byCode.put(row.code(), calendar(row, days));
        row.published()
                .timesOfScope()
                .forEach(time -> keepings.computeIfAbsent(time.unit(), _ -> new ArrayList<>())
                        .add(new Keeping(row.code(), time)));
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

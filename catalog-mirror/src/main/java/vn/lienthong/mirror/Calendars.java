package vn.lienthong.mirror;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.calendar.OfficeHours;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;

/** The work calendars of all places; the national special days hold in each of them. */
final class Calendars {
    private final Map<String, WorkingCalendar> byCode = new HashMap<>();
    private final Map<String, String> codeByUnit = new HashMap<>();

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
        byCode.put(row.code(), calendar(row.published(), days));
        row.published().scope().forEach(unit -> codeByUnit.put(unit, row.code()));
    }

    private static WorkingCalendar calendar(
            WorkCalendarPublished published, Map<LocalDate, WorkCalendarEvent.SpecialDay> days) {
        OfficeHours hours = new OfficeHours(
                published.weekly().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, day -> intervals(day.getValue()))),
                intervals(published.weekly().get(published.workingSaturdayLike())),
                published.cutOff());
        return new WorkingCalendar(
                published.code(),
                ZoneId.of(published.zone()),
                hours,
                days.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, day -> special(day.getValue()))));
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

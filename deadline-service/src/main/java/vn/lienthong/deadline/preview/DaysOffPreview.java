package vn.lienthong.deadline.preview;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.mirror.Catalog;

/** Counts the running deadlines that a day off would put off. */
@Singleton
class DaysOffPreview {
    /**
     * A day off is one day more for every limit in office time that it falls into, the day of receipt and the due day
     * included. Of days of the calendar only the last counts: it moves where it is none of work. Clock hours go on.
     */
    private static final String MOVED = """
            select agency, kind, count(*) as moved from clock_row
            where state = 'RUNNING' and due_at >= :first and exists (
                select from unnest(:calendars::text[], :days::date[]) as off(calendar, day)
                where off.calendar = clock_row.calendar
                    and (started_at at time zone :zone)::date <= off.day
                    and case time_limit ->> 'unit'
                        when 'clockHours' then false
                        when 'calendarDays' then (due_at at time zone :zone)::date = off.day
                        else (due_at at time zone :zone)::date >= off.day end)
            group by agency, kind order by count(*) desc, agency, kind
            """;

    private final Jdbi jdbi;

    DaysOffPreview(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param moved how many of an agency's clocks of a kind would move */
    record Moved(String agency, ClockKind kind, long moved) {}

    /** A day that is worked so far under a calendar, and would be off. */
    private record Lost(String calendar, LocalDate day) {}

    /** @param calendar code of the calendar that is to say so; days that are off already change nothing */
    List<Moved> count(Catalog catalog, String calendar, List<LocalDate> daysOff) {
        List<Lost> lost = daysOff.stream()
                .flatMap(day -> concerned(catalog, calendar, day).map(code -> new Lost(code, day)))
                .filter(each -> isWorked(catalog, each))
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        LocalDate first = lost.stream().map(Lost::day).min(LocalDate::compareTo).orElseThrow();
        return jdbi.withHandle(handle -> handle.createQuery(MOVED)
                .bind("first", first.atStartOfDay(WorkingCalendar.VIETNAM).toInstant())
                .bind("zone", WorkingCalendar.VIETNAM.getId())
                .bind(
                        "calendars",
                        SqlArray.of("text", lost.stream().map(Lost::calendar).toList()))
                .bind("days", SqlArray.of("date", lost.stream().map(Lost::day).toList()))
                .map((row, _) -> new Moved(
                        row.getString("agency"), ClockKind.valueOf(row.getString("kind")), row.getLong("moved")))
                .list());
    }

    /** What the country says holds everywhere where nothing else was said of the day. */
    private static Stream<String> concerned(Catalog catalog, String calendar, LocalDate day) {
        return calendar.equals(Catalog.COUNTRY)
                ? catalog.calendarCodes().stream()
                        .filter(code -> code.equals(calendar) || !catalog.saysItself(code, day))
                : Stream.of(calendar);
    }

    private static boolean isWorked(Catalog catalog, Lost lost) {
        Optional<WorkingCalendar> calendar = catalog.calendar(lost.calendar());
        return calendar.isPresent() && calendar.get().isWorkingDay(lost.day());
    }
}

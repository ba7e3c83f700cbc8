package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysAnnounced;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysWithdrawn;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkHoursChanged;

/** Work calendars by code. */
final class CalendarProjection implements Projection<String, CalendarRow> {
    static final Table<String, CalendarRow> TABLE = Table.of(CalendarRow.class, "mirror_calendar");

    @Override
    public Table<String, CalendarRow> table() {
        return TABLE;
    }

    @Override
    public Collection<String> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof WorkCalendarEvent event ? Set.of(event.code()) : Set.of();
    }

    @Override
    public CalendarRow apply(String code, CalendarRow row, Recorded<?> recorded) {
        return after(code, row, (WorkCalendarEvent) recorded.event());
    }

    /** A calendar once something has happened to it. @param row null where nothing was heard of it */
    static CalendarRow after(String code, CalendarRow row, WorkCalendarEvent event) {
        CalendarRow known = row != null ? row : new CalendarRow(code, null, List.of(), Map.of());
        return switch (event) {
            case WorkCalendarPublished published -> new CalendarRow(code, published, known.changes(), known.days());
            case WorkHoursChanged changed ->
                new CalendarRow(code, known.published(), and(known.changes(), changed), known.days());
            case SpecialDaysAnnounced announced -> {
                Map<LocalDate, SpecialDay> days = new TreeMap<>(known.days());
                announced.days().forEach(day -> days.put(day.date(), day));
                yield new CalendarRow(code, known.published(), known.changes(), days);
            }
            case SpecialDaysWithdrawn withdrawn -> {
                Map<LocalDate, SpecialDay> days = new TreeMap<>(known.days());
                withdrawn.days().forEach(days::remove);
                yield new CalendarRow(code, known.published(), known.changes(), days);
            }
        };
    }

    private static List<WorkHoursChanged> and(List<WorkHoursChanged> some, WorkHoursChanged more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}

package vn.lienthong.mirror;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkCalendarPublished;
import vn.lienthong.events.catalog.WorkCalendarEvent.WorkHoursChanged;

/**
 * A work calendar.
 *
 * @param published null while only its special days were heard of
 * @param changes other hours for a time, in the order in which they were said
 */
public record CalendarRow(
        String code, WorkCalendarPublished published, List<WorkHoursChanged> changes, Map<LocalDate, SpecialDay> days) {
    /** The weekday whose hours a day has that is worked in exchange for a day off. */
    DayOfWeek workedLike(LocalDate day) {
        return changes.stream()
                .filter(change -> Validity.covers(change.from(), change.to(), day))
                .reduce((_, later) -> later)
                .map(WorkHoursChanged::workingSaturdayLike)
                .orElseGet(published::workingSaturdayLike);
    }
}

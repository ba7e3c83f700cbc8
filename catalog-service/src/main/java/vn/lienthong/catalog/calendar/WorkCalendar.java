package vn.lienthong.catalog.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.ScopeTime;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;

/** What was announced of a calendar so far; its special days may be known before its hours. */
public sealed interface WorkCalendar {
    /** The code of the calendar of the whole country, whose special days hold everywhere. */
    String NATIONAL = "VN";

    Map<LocalDate, SpecialDay> days();

    record WithoutHours(Map<LocalDate, SpecialDay> days) implements WorkCalendar {}

    /** @param changes other hours for a time, in the order in which they were said */
    record WithHours(String code, Hours hours, List<HoursChange> changes, Map<LocalDate, SpecialDay> days)
            implements WorkCalendar {}

    /**
     * @param scope codes of the units whose offices keep these hours
     * @param scopeTimes when those keep them that do so for a time only; null = all of them always
     * @param cutOff received after this counts as the next working day
     * @param workingSaturdayLike whose hours a working Saturday has
     */
    record Hours(
            String name,
            List<String> scope,
            List<ScopeTime> scopeTimes,
            String zone,
            Map<DayOfWeek, List<OfficeHours>> weekly,
            LocalTime cutOff,
            DayOfWeek workingSaturdayLike) {
        /** When each unit of the scope keeps them. */
        List<ScopeTime> timesOfScope() {
            return ScopeTime.of(scope, scopeTimes);
        }
    }

    /**
     * Other hours for a time, as in summer.
     *
     * @param to first day on which they no longer hold; null = until something else is said
     */
    record HoursChange(
            LocalDate from,
            LocalDate to,
            Map<DayOfWeek, List<OfficeHours>> weekly,
            LocalTime cutOff,
            DayOfWeek workingSaturdayLike,
            String legalBasis) {
        boolean meets(HoursChange other) {
            return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private boolean startsBeforeEndOf(HoursChange other) {
            return other.to == null || from.isBefore(other.to);
        }
    }
}

package vn.lienthong.catalog.calendar;

import static vn.lienthong.catalog.calendar.WorkCalendarRejection.OFFICE_HOURS_UNSOUND;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.PERIOD_ENDS_BEFORE_IT_BEGINS;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.SATURDAY_LIKE_DAY_OFF;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.ZONE_UNKNOWN;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.catalog.calendar.WorkCalendar.Hours;
import vn.lienthong.catalog.calendar.WorkCalendar.HoursChange;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

/** Hours by which due dates can be counted: whoever hears of the calendar builds a working calendar of them. */
final class SoundHours {
    private SoundHours() {}

    static void require(String code, Hours hours) {
        require(ZoneId.getAvailableZoneIds().contains(hours.zone()), ZONE_UNKNOWN, code);
        require(code, hours.weekly(), hours.workingSaturdayLike(), hours.cutOff());
    }

    static void require(String code, HoursChange change) {
        require(change.to() == null || change.from().isBefore(change.to()), PERIOD_ENDS_BEFORE_IT_BEGINS, code);
        require(code, change.weekly(), change.workingSaturdayLike(), change.cutOff());
    }

    private static void require(
            String code, Map<DayOfWeek, List<OfficeHours>> weekly, DayOfWeek saturdayLike, LocalTime cutOff) {
        require(weekly.containsKey(saturdayLike), SATURDAY_LIKE_DAY_OFF, code);
        try {
            var _ = new vn.lienthong.calendar.OfficeHours(
                    weekly.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, day -> intervals(day.getValue()))),
                    intervals(weekly.get(saturdayLike)),
                    cutOff);
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(OFFICE_HOURS_UNSOUND, "Calendar %s: %s".formatted(code, e.getMessage()));
        }
    }

    private static List<OfficeInterval> intervals(List<OfficeHours> hours) {
        return hours.stream()
                .map(interval -> new OfficeInterval(interval.from(), interval.to()))
                .toList();
    }

    private static void require(boolean condition, WorkCalendarRejection otherwise, String code) {
        if (!condition) {
            throw new CommandRejected(otherwise, "Calendar %s: %s".formatted(code, otherwise));
        }
    }
}

package vn.lienthong.catalog.calendar;

import static vn.lienthong.catalog.calendar.WorkCalendarRejection.OFFICE_HOURS_UNSOUND;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.SATURDAY_LIKE_DAY_OFF;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.ZONE_UNKNOWN;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.catalog.calendar.WorkCalendar.Hours;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

/** Hours by which due dates can be counted: whoever hears of the calendar builds a working calendar of them. */
final class SoundHours {
    private SoundHours() {}

    static void require(String code, Hours hours) {
        require(ZoneId.getAvailableZoneIds().contains(hours.zone()), ZONE_UNKNOWN, code);
        require(hours.weekly().containsKey(hours.workingSaturdayLike()), SATURDAY_LIKE_DAY_OFF, code);
        try {
            var _ = new vn.lienthong.calendar.OfficeHours(
                    hours.weekly().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, day -> intervals(day.getValue()))),
                    intervals(hours.weekly().get(hours.workingSaturdayLike())),
                    hours.cutOff());
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

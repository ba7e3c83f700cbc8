package vn.lienthong.catalog.calendar;

import static vn.lienthong.catalog.calendar.WorkCalendarRejection.SCOPE_TIMES_UNSOUND;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.catalog.calendar.WorkCalendar.Hours;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.WorkCalendarEvent.ScopeTime;

/** The units whose offices keep the hours of a calendar, each for times that go one after the other. */
final class SoundScope {
    private SoundScope() {}

    static void require(String code, Hours hours) {
        List<ScopeTime> told = hours.scopeTimes() == null ? List.of() : hours.scopeTimes();
        for (ScopeTime time : told) {
            boolean isSound = hours.scope().contains(time.unit())
                    && isBefore(time.from(), time.to())
                    && told.stream().filter(other -> other != time).noneMatch(other -> meet(time, other));
            if (!isSound) {
                throw new CommandRejected(
                        SCOPE_TIMES_UNSOUND,
                        "Calendar %s: times of %s".formatted(code, time.unit()),
                        code,
                        time.unit());
            }
        }
    }

    /** Whether both are of the same unit and have a day in common. */
    static boolean meet(ScopeTime one, ScopeTime other) {
        return one.unit().equals(other.unit()) && isBefore(one.from(), other.to()) && isBefore(other.from(), one.to());
    }

    /** @param from null = since ever; @param to null = without end */
    private static boolean isBefore(LocalDate from, LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }
}

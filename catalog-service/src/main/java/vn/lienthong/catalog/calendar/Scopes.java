package vn.lienthong.catalog.calendar;

import static vn.lienthong.catalog.calendar.WorkCalendarRejection.SCOPE_CODE_PASSES_ON;
import static vn.lienthong.catalog.calendar.WorkCalendarRejection.SCOPE_HELD;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.catalog.calendar.WorkCalendar.WithHours;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.WorkCalendarEvent.ScopeTime;

/** Whose offices keep which calendar: at any time those of a unit keep one. */
public final class Scopes {
    private final List<WithHours> calendars;
    private final UnitRegister units;

    private Scopes(List<WithHours> calendars, UnitRegister units) {
        this.calendars = calendars;
        this.units = units;
    }

    public static Scopes of(Collection<WorkCalendar> calendars, UnitRegister units) {
        return new Scopes(calendars.stream().flatMap(Scopes::withHours).toList(), units);
    }

    private static Stream<WithHours> withHours(WorkCalendar calendar) {
        return calendar instanceof WithHours known ? Stream.of(known) : Stream.empty();
    }

    /** @throws CommandRejected where a code of its scope means nothing, or another unit meanwhile, or keeps another one */
    public void requireSound(String code) {
        calendars.stream()
                .filter(calendar -> calendar.code().equals(code))
                .flatMap(calendar -> calendar.hours().timesOfScope().stream())
                .forEach(time -> requireSound(code, time));
    }

    private void requireSound(String code, ScopeTime time) {
        units.requireExisting(List.of(time.unit()), time.from());
        units.passesOn(time.unit(), time.from(), time.to()).ifPresent(day -> {
            throw rejected(SCOPE_CODE_PASSES_ON, code, time.unit(), day);
        });
        calendars.stream()
                .filter(other -> !other.code().equals(code))
                .filter(other ->
                        other.hours().timesOfScope().stream().anyMatch(theirs -> SoundScope.meet(time, theirs)))
                .findFirst()
                .ifPresent(other -> {
                    throw rejected(SCOPE_HELD, code, time.unit(), other.code());
                });
    }

    private static CommandRejected rejected(WorkCalendarRejection rejection, Object... facts) {
        return new CommandRejected(rejection, "Calendar %s: %s".formatted(facts[0], rejection), facts);
    }
}

package vn.lienthong.intake.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.time.DemoClock;

/** Moves the clock of the service under test. */
public final class TestClock {
    private static final DemoClock CLOCK = DemoClock.at(Path.of(TestKeys.CLOCK));

    private TestClock() {}

    /** It is then, in Vietnam, and the clock ticks on. */
    public static void moveTo(String local) {
        CLOCK.moveTo(inVietnam(local));
    }

    /** For instance {@code 2026-11-02T09:00}. */
    public static Instant inVietnam(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.VIETNAM).toInstant();
    }
}

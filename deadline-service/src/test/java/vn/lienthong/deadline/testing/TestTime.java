package vn.lienthong.deadline.testing;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.lienthong.chassis.time.DemoClock;

/** Each test has weeks of its own, later than those of the tests before it: time is only ever moved on. */
public final class TestTime {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int WEEKS_OF_A_TEST = 4;
    private static final DemoClock CLOCK =
            DemoClock.at(Path.of(ConfigProvider.getConfig().getValue(MovedClock.FILE, String.class)));
    private static LocalDate nextMonday = LocalDate.of(2027, 3, 1);

    private final LocalDate monday;

    private TestTime(LocalDate monday) {
        this.monday = monday;
    }

    /** Begins on a Monday morning before the offices open. */
    public static synchronized TestTime begin() {
        TestTime time = new TestTime(nextMonday);
        nextMonday = nextMonday.plusWeeks(WEEKS_OF_A_TEST);
        CLOCK.moveTo(time.monday("07:00"));
        return time;
    }

    public void moveTo(Instant moment) {
        CLOCK.moveTo(moment);
    }

    public Instant monday(String time) {
        return at(DayOfWeek.MONDAY, time);
    }

    public Instant tuesday(String time) {
        return at(DayOfWeek.TUESDAY, time);
    }

    public Instant wednesday(String time) {
        return at(DayOfWeek.WEDNESDAY, time);
    }

    public Instant thursday(String time) {
        return at(DayOfWeek.THURSDAY, time);
    }

    public Instant friday(String time) {
        return at(DayOfWeek.FRIDAY, time);
    }

    /** A day of the week after. */
    public Instant next(DayOfWeek day, String time) {
        return date(day)
                .plusWeeks(1)
                .atTime(LocalTime.parse(time))
                .atZone(VIETNAM)
                .toInstant();
    }

    public LocalDate date(DayOfWeek day) {
        return monday.with(day);
    }

    private Instant at(DayOfWeek day, String time) {
        return date(day).atTime(LocalTime.parse(time)).atZone(VIETNAM).toInstant();
    }
}

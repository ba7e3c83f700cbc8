package vn.lienthong.deadline.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.deadline.clock.ClockFixture.at;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.calendar.Deadline;
import vn.lienthong.calendar.Ledger;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Limit.Unit;
import vn.lienthong.mirror.Limits;

class WarningTest {
    private final ClockFixture fixture = new ClockFixture();

    @ParameterizedTest(name = "{0} {1} from {2}: due {3}, warned {4}")
    @CsvSource({
        // the closing of the working day before the due day
        "3,  WORKING_DAY,  02T09:00, 05T17:00, 04T17:00",
        "2,  WORKING_DAY,  02T09:00, 04T17:00, 03T17:00",
        "3,  WORKING_DAY,  05T09:00, 10T17:00, 09T17:00",
        // over a weekend
        "2,  WORKING_DAY,  05T09:00, 09T17:00, 06T17:00",
        "10, CALENDAR_DAY, 02T09:00, 12T17:00, 11T17:00",
        // too short for that: a quarter of the working time is left
        "1,  WORKING_DAY,  05T16:30, 09T17:00, 09T11:07:30",
        "1,  WORKING_DAY,  02T09:00, 03T17:00, 03T13:37:30",
        "0,  SAME_DAY,     02T09:00, 02T17:00, 02T15:30",
        // limits in hours: a quarter is left
        "4,  WORKING_HOUR, 02T15:30, 03T10:00, 03T09:00",
        "4,  WORKING_HOUR, 06T18:00, 09T11:30, 09T10:30",
        "16, WORKING_HOUR, 02T07:30, 04T08:30, 03T14:00",
        "24, CLOCK_HOUR,   06T20:00, 07T20:00, 07T14:00"
    })
    void warns_in_time(int value, Unit unit, String from, String due, String warning) {
        Limit limit = new Limit(value, unit);

        assertThat(dueAt(limit, at(from))).isEqualTo(at(due));
        assertThat(warnAt(limit, at(from), at(due))).isEqualTo(at(warning));
    }

    @Test
    void a_clock_that_goes_on_after_the_day_before_is_warned_when_a_quarter_is_left() {
        assertThat(warnAt(Limit.workingDays(3), at("05T08:30"), at("05T17:00"))).isEqualTo(at("05T15:22:30"));
    }

    @Test
    void a_clock_that_goes_on_after_its_due_moment_is_warned_at_once() {
        assertThat(warnAt(Limit.workingDays(3), at("06T08:00"), at("05T17:00"))).isEqualTo(at("06T08:00"));
        assertThat(warnAt(new Limit(24, Unit.CLOCK_HOUR), at("06T08:00"), at("05T17:00")))
                .isEqualTo(at("06T08:00"));
    }

    @Test
    void a_day_off_is_no_day_before() {
        fixture.announceDayOff("2026-11-04");

        assertThat(warnAt(Limit.workingDays(3), at("02T09:00"), at("05T17:00"))).isEqualTo(at("03T17:00"));
    }

    private Instant warnAt(Limit limit, Instant from, Instant due) {
        return Warning.at(fixture.calendar(), Limits.budgetOf(limit), from, due);
    }

    private Instant dueAt(Limit limit, Instant from) {
        return new Deadline(fixture.calendar(), Limits.budgetOf(limit), Ledger.startedAt(from))
                .dueDate()
                .due()
                .orElseThrow();
    }
}

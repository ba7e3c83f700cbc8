package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.calendar.Pause.Cause.APPLICANT;
import static vn.lienthong.calendar.Places.QUANG_TRI;
import static vn.lienthong.calendar.Places.at;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.calendar.Budget.CalendarDays;
import vn.lienthong.calendar.Budget.ClockHours;
import vn.lienthong.calendar.Budget.SameDay;
import vn.lienthong.calendar.Budget.Unit;
import vn.lienthong.calendar.Budget.WorkingDays;
import vn.lienthong.calendar.Budget.WorkingHours;

class ConsumptionTest {
    private static final Ledger MONDAY_MORNING = Ledger.startedAt(at("2026-03-02T08:00"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T08:00,    0, 3, before the start",
        "2026-03-02T17:00,    0, 3, the day of reception",
        "2026-03-03T16:59:59, 0, 3, a day that has only begun",
        "2026-03-03T17:00,    1, 2, a day at its end",
        "2026-03-05T17:00,    3, 0, the due date",
        "2026-03-09T17:00,    5, -2, two working days late"
    })
    void working_days_are_used_when_the_office_closes(String moment, long used, long remaining, String why) {
        Consumption consumption = consumed(new WorkingDays(3), MONDAY_MORNING, moment);

        assertThat(consumption).as(why).isEqualTo(new Consumption(used, 3, Unit.WORKING_DAYS));
        assertThat(consumption.remaining()).isEqualTo(remaining);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T23:59, 4, a Saturday that has not ended",
        "2026-03-08T00:00, 4, a Saturday on which the limit cannot end",
        "2026-03-09T16:59, 4, before the Monday closes",
        "2026-03-09T17:00, 5, the due date",
        "2026-03-15T00:00, 10, overdue days are counted again one by one"
    })
    void calendar_days_are_used_at_midnight_and_the_last_when_the_office_closes(String moment, long used, String why) {
        assertThat(consumed(new CalendarDays(5), MONDAY_MORNING, moment))
                .as(why)
                .isEqualTo(new Consumption(used, 5, Unit.CALENDAR_DAYS));
    }

    @Test
    void a_same_day_limit_is_one_working_day() {
        assertThat(consumed(new SameDay(), MONDAY_MORNING, "2026-03-02T16:00"))
                .isEqualTo(new Consumption(0, 1, Unit.WORKING_DAYS));
        assertThat(consumed(new SameDay(), MONDAY_MORNING, "2026-03-02T17:00"))
                .isEqualTo(new Consumption(1, 1, Unit.WORKING_DAYS));
    }

    @Test
    void hours_are_used_minute_by_minute() {
        WorkingHours eightHours = new WorkingHours(Duration.ofHours(8));

        assertThat(consumed(eightHours, MONDAY_MORNING, "2026-03-02T13:45:59"))
                .isEqualTo(new Consumption(225, 480, Unit.WORKING_MINUTES));
        assertThat(consumed(new ClockHours(8), MONDAY_MORNING, "2026-03-02T13:45:59"))
                .isEqualTo(new Consumption(345, 480, Unit.CLOCK_MINUTES));
        assertThat(consumed(new ClockHours(8), MONDAY_MORNING, "2026-03-02T17:00")
                        .remaining())
                .isEqualTo(-60);
    }

    @Test
    void nothing_is_used_in_a_pause() {
        Ledger paused = MONDAY_MORNING.with(Pause.open(at("2026-03-04T08:00"), APPLICANT));

        assertThat(consumed(new WorkingDays(3), paused, "2026-06-01T08:00").used())
                .isEqualTo(1);
        assertThat(consumed(new WorkingHours(Duration.ofHours(20)), paused, "2026-06-01T08:00")
                        .remaining())
                .isEqualTo(240);
    }

    private static Consumption consumed(Budget budget, Ledger ledger, String moment) {
        return new Deadline(QUANG_TRI, budget, ledger).consumedBy(at(moment));
    }
}

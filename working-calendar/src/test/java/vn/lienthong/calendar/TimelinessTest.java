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
import vn.lienthong.calendar.Budget.WorkingDays;
import vn.lienthong.calendar.Budget.WorkingHours;

class TimelinessTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-04T16:59,    EARLY",
        "2026-03-04T23:59,    EARLY",
        "2026-03-05T00:00,    ON_TIME",
        "2026-03-05T17:00,    ON_TIME",
        "2026-03-05T17:00:01, LATE"
    })
    void limits_in_days_are_compared_by_date(String finished, Timeliness timeliness) {
        for (Budget budget : new Budget[] {new SameDay(), new WorkingDays(3), new CalendarDays(3)}) {
            assertThat(Timeliness.of(budget, at("2026-03-05T17:00"), at(finished), QUANG_TRI))
                    .isEqualTo(timeliness);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T16:15,    EARLY,   an hour of office time left over the weekend",
        "2026-03-06T16:15:01, ON_TIME, less than an hour left",
        "2026-03-09T07:15,    ON_TIME, at the due moment",
        "2026-03-09T07:15:01, LATE,    after it"
    })
    void working_hours_are_compared_by_whole_working_hours(String finished, Timeliness timeliness, String why) {
        Budget budget = new WorkingHours(Duration.ofHours(8));

        assertThat(Timeliness.of(budget, at("2026-03-09T07:15"), at(finished), QUANG_TRI))
                .as(why)
                .isEqualTo(timeliness);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-07T06:15, EARLY", "2026-03-07T06:15:01, ON_TIME", "2026-03-07T07:15:01, LATE"})
    void clock_hours_are_compared_by_whole_plain_hours(String finished, Timeliness timeliness) {
        assertThat(Timeliness.of(new ClockHours(24), at("2026-03-07T07:15"), at(finished), QUANG_TRI))
                .isEqualTo(timeliness);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04T16:00, EARLY", "2026-03-05T16:00, ON_TIME", "2026-03-06T07:00, LATE"})
    void a_deadline_compares_with_its_own_due_date(String finished, Timeliness timeliness) {
        Deadline deadline = new Deadline(QUANG_TRI, new WorkingDays(3), Ledger.startedAt(at("2026-03-02T08:00")));

        assertThat(deadline.timelinessOf(at(finished))).isEqualTo(timeliness);
    }

    @Test
    void what_is_finished_in_an_open_pause_is_not_late() {
        Ledger paused = Ledger.startedAt(at("2026-03-02T08:00")).with(Pause.open(at("2026-03-03T08:00"), APPLICANT));

        assertThat(new Deadline(QUANG_TRI, new WorkingDays(1), paused).timelinessOf(at("2026-03-20T08:00")))
                .isEqualTo(Timeliness.ON_TIME);
        assertThat(new Deadline(QUANG_TRI, new WorkingDays(3), paused).timelinessOf(at("2026-03-20T08:00")))
                .isEqualTo(Timeliness.EARLY);
    }

    @Test
    void four_hours_early_is_a_question_to_the_calendar() {
        assertThat(QUANG_TRI.workingTimeBetween(at("2026-03-06T16:00"), at("2026-03-09T10:00")))
                .isEqualTo(Duration.ofHours(4));
    }
}

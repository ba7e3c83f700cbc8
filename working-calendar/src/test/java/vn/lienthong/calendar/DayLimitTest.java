package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lienthong.calendar.Places.QUANG_TRI;
import static vn.lienthong.calendar.Places.at;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.calendar.Budget.CalendarDays;
import vn.lienthong.calendar.Budget.SameDay;
import vn.lienthong.calendar.Budget.WorkingDays;

class DayLimitTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00,    3, 2026-03-05, an ordinary week",
        "2026-02-12T09:00,    3, 2026-02-24, over Tết",
        "2026-02-13T15:00:00, 1, 2026-02-23, at the cut-off on the eve of Tết",
        "2026-02-13T15:00:01, 1, 2026-02-24, a second later",
        "2026-01-08T09:00,    2, 2026-01-10, onto the working Saturday",
        "2025-12-31T09:00,    1, 2026-01-05, over the day exchanged for it",
        "2026-03-07T09:00,    1, 2026-03-10, received on a Saturday morning",
        "2026-01-10T09:00,    1, 2026-01-12, received on a working Saturday",
        "2026-03-02T23:30,    1, 2026-03-04, filed online at night"
    })
    void a_limit_in_working_days_ends_when_the_office_closes_on_the_last(
            String received, int days, String due, String why) {
        assertThat(due(new WorkingDays(days), received)).as(why).isEqualTo(at(due + "T17:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00,    2026-03-02",
        "2026-03-02T15:00:00, 2026-03-02",
        "2026-03-02T15:00:01, 2026-03-03",
        "2026-03-06T15:00:01, 2026-03-09",
        "2026-03-07T09:00,    2026-03-09",
        "2026-02-13T16:00,    2026-02-23"
    })
    void a_same_day_limit_ends_when_the_office_closes_that_day(String received, String due) {
        assertThat(due(new SameDay(), received)).isEqualTo(at(due + "T17:00"));
    }

    @Test
    void a_same_day_limit_received_after_closing_on_a_short_day_ends_the_next_day() {
        WorkingCalendar mornings = new WorkingCalendar(
                "mornings/1",
                WorkingCalendar.VIETNAM,
                OfficeHours.mondayToFriday(OfficeInterval.of("07:00", "11:30")),
                Map.of());

        DueDate due = new Deadline(mornings, new SameDay(), Ledger.startedAt(at("2026-03-02T11:30"))).dueDate();

        assertThat(due.due()).contains(at("2026-03-03T11:30"));
        assertThat(due.explanation())
                .extracting(ExplanationStep::reason)
                .contains(ExplanationStep.RECEIVED_AFTER_CLOSING);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00, 7, 2026-03-09, a week of public posting",
        "2026-03-02T08:00, 5, 2026-03-09, ends on a Saturday",
        "2026-03-02T08:00, 4, 2026-03-06, ends on a Friday",
        "2026-02-09T08:00, 7, 2026-02-23, ends on the first day of Tết",
        "2026-02-09T08:00, 15, 2026-02-24, lasts beyond Tết",
        "2026-01-05T08:00, 5, 2026-01-10, ends on a working Saturday",
        "2026-03-02T15:00:01, 1, 2026-03-04, received after the cut-off"
    })
    void a_limit_in_calendar_days_counts_days_off_but_does_not_end_on_one(
            String received, int days, String due, String why) {
        assertThat(due(new CalendarDays(days), received)).as(why).isEqualTo(at(due + "T17:00"));
    }

    @Test
    void a_limit_of_nothing_or_of_ages_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingDays(4_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarDays(-1));
    }

    private static Instant due(Budget budget, String received) {
        return new Deadline(QUANG_TRI, budget, Ledger.startedAt(at(received)))
                .dueDate()
                .due()
                .orElseThrow();
    }
}

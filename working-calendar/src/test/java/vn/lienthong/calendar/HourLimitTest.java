package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lienthong.calendar.Places.QUANG_TRI;
import static vn.lienthong.calendar.Places.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.calendar.Budget.ClockHours;
import vn.lienthong.calendar.Budget.WorkingHours;

class HourLimitTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00,    PT2H,  2026-03-02T10:00,    inside the morning",
        "2026-03-02T10:30,    PT2H,  2026-03-02T14:30,    over noon",
        "2026-03-02T10:30,    PT1H,  2026-03-02T11:30,    ends when the office closes at noon",
        "2026-03-06T16:30,    PT1H,  2026-03-09T07:30,    over the weekend",
        "2026-03-07T22:00,    PT4H,  2026-03-09T11:00,    filed online outside office hours",
        "2026-03-02T15:30,    PT1H,  2026-03-02T16:30,    the cut-off is no matter of hours",
        "2026-03-02T10:05:30, PT15M, 2026-03-02T10:20:30, to the second",
        "2026-02-13T16:00,    PT9H,  2026-02-23T17:00,    over Tết"
    })
    void working_hours_run_only_while_the_office_is_open(String start, Duration time, String due, String why) {
        assertThat(due(new WorkingHours(time), at(start))).as(why).isEqualTo(at(due));
    }

    @Test
    void the_steps_of_an_internal_process_of_2_3_2_and_1_hours_fill_one_day_of_8_hours() {
        Instant moment = at("2026-03-02T07:00");
        for (int hours : List.of(2, 3, 2, 1)) {
            moment = due(new WorkingHours(Duration.ofHours(hours)), moment);
        }

        assertThat(moment)
                .isEqualTo(at("2026-03-02T17:00"))
                .isEqualTo(due(new WorkingHours(Duration.ofHours(8)), at("2026-03-02T07:00")));
    }

    @Test
    void clock_hours_run_day_and_night() {
        assertThat(due(new ClockHours(24), at("2026-02-13T16:00"))).isEqualTo(at("2026-02-14T16:00"));
        assertThat(due(new ClockHours(2), at("2026-03-02T16:00"))).isEqualTo(at("2026-03-02T18:00"));
    }

    @Test
    void hours_of_nothing_of_ages_or_of_seconds_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(Duration.ofSeconds(90)));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(Duration.ofDays(4_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClockHours(0));
    }

    private static Instant due(Budget budget, Instant start) {
        return new Deadline(QUANG_TRI, budget, Ledger.startedAt(start))
                .dueDate()
                .due()
                .orElseThrow();
    }
}

package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lienthong.calendar.Pause.Cause.APPLICANT;
import static vn.lienthong.calendar.Pause.Cause.INCIDENT;
import static vn.lienthong.calendar.Places.QUANG_TRI;
import static vn.lienthong.calendar.Places.at;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.calendar.Budget.CalendarDays;
import vn.lienthong.calendar.Budget.ClockHours;
import vn.lienthong.calendar.Budget.SameDay;
import vn.lienthong.calendar.Budget.WorkingDays;
import vn.lienthong.calendar.Budget.WorkingHours;

class PauseTest {
    private static final Instant FRIDAY = at("2026-02-27T08:00");
    private static final Instant MONDAY = at("2026-03-02T10:00");
    private static final Instant TUESDAY = at("2026-03-03T10:00");
    private static final Instant WEDNESDAY = at("2026-03-04T10:00");
    private static final Ledger STARTED = Ledger.startedAt(FRIDAY);

    @Test
    void a_pause_from_monday_to_wednesday_postpones_by_two_working_days() {
        Ledger ledger = STARTED.with(Pause.between(MONDAY, WEDNESDAY, APPLICANT));

        assertThat(due(new WorkingDays(3), STARTED)).contains(at("2026-03-04T17:00"));
        assertThat(due(new WorkingDays(3), ledger)).contains(at("2026-03-06T17:00"));
    }

    @Test
    void a_pause_inside_one_day_postpones_nothing() {
        Ledger ledger = STARTED.with(Pause.between(MONDAY, at("2026-03-02T16:59"), APPLICANT));

        assertThat(due(new WorkingDays(3), ledger)).isEqualTo(due(new WorkingDays(3), STARTED));
    }

    @Test
    void a_day_is_used_when_the_pause_begins_as_the_office_closes() {
        Ledger ledger = STARTED.with(Pause.between(at("2026-03-02T17:00"), at("2026-03-03T07:00"), APPLICANT));

        assertThat(due(new WorkingDays(3), ledger)).isEqualTo(due(new WorkingDays(3), STARTED));
    }

    @Test
    void a_day_is_not_used_when_the_pause_ends_as_the_office_closes() {
        Ledger ledger = STARTED.with(Pause.between(MONDAY, at("2026-03-02T17:00"), APPLICANT));

        assertThat(due(new WorkingDays(3), ledger)).contains(at("2026-03-05T17:00"));
    }

    @Test
    void a_paused_day_off_postpones_calendar_days_but_not_working_days() {
        Ledger ledger = STARTED.with(Pause.between(at("2026-02-28T10:00"), at("2026-03-01T10:00"), APPLICANT));

        assertThat(due(new WorkingDays(3), ledger)).isEqualTo(due(new WorkingDays(3), STARTED));
        assertThat(due(new CalendarDays(5), STARTED)).contains(at("2026-03-04T17:00"));
        assertThat(due(new CalendarDays(5), ledger)).contains(at("2026-03-05T17:00"));
    }

    @Test
    void a_same_day_limit_paused_over_closing_ends_the_next_day() {
        Ledger ledger = Ledger.startedAt(MONDAY).with(Pause.between(at("2026-03-02T16:00"), TUESDAY, INCIDENT));

        assertThat(due(new SameDay(), ledger)).contains(at("2026-03-03T17:00"));
    }

    @Test
    void paused_office_hours_are_not_consumed() {
        WorkingHours sixHours = new WorkingHours(Duration.ofHours(6));
        Ledger ledger =
                Ledger.startedAt(MONDAY).with(Pause.between(at("2026-03-02T11:00"), at("2026-03-02T14:00"), INCIDENT));

        assertThat(due(sixHours, Ledger.startedAt(MONDAY))).contains(at("2026-03-03T08:00"));
        assertThat(due(sixHours, ledger)).contains(at("2026-03-03T09:00"));
    }

    @Test
    void paused_clock_hours_are_not_consumed() {
        Ledger ledger =
                Ledger.startedAt(MONDAY).with(Pause.between(at("2026-03-02T20:00"), at("2026-03-02T23:00"), INCIDENT));

        assertThat(due(new ClockHours(24), ledger)).contains(at("2026-03-03T13:00"));
    }

    @Test
    void pauses_that_overlap_count_once() {
        WorkingHours sixHours = new WorkingHours(Duration.ofHours(6));
        Ledger ledger = Ledger.startedAt(MONDAY)
                .with(Pause.between(at("2026-03-02T14:00"), at("2026-03-02T15:00"), INCIDENT))
                .with(Pause.between(at("2026-03-02T13:30"), at("2026-03-02T16:00"), APPLICANT));

        assertThat(due(sixHours, ledger)).contains(at("2026-03-03T10:30"));
    }

    @Test
    void there_is_no_due_date_while_a_pause_is_open() {
        Ledger ledger = STARTED.with(Pause.open(MONDAY, APPLICANT));

        assertThat(due(new SameDay(), ledger)).contains(at("2026-02-27T17:00"));
        assertThat(due(new WorkingDays(3), ledger)).isEmpty();
        assertThat(due(new CalendarDays(3), ledger)).isEmpty();
        assertThat(due(new WorkingHours(Duration.ofHours(16)), ledger)).isEmpty();
        assertThat(due(new ClockHours(100), ledger)).isEmpty();
    }

    @Test
    void a_pause_that_opens_when_the_limit_has_ended_leaves_the_due_date() {
        Ledger ledger = STARTED.with(Pause.open(at("2026-03-04T17:00"), APPLICANT));

        assertThat(due(new WorkingDays(3), ledger)).contains(at("2026-03-04T17:00"));
    }

    @Test
    void a_clock_may_start_inside_a_pause() {
        Ledger ledger = STARTED.with(Pause.between(at("2026-02-20T08:00"), TUESDAY, INCIDENT));

        assertThat(due(new WorkingDays(1), ledger)).contains(at("2026-03-03T17:00"));
        assertThat(due(new WorkingHours(Duration.ofHours(1)), ledger)).contains(at("2026-03-03T11:00"));
    }

    @Test
    void a_pause_cannot_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pause.between(TUESDAY, MONDAY, APPLICANT));
    }

    private static Optional<Instant> due(Budget budget, Ledger ledger) {
        return new Deadline(QUANG_TRI, budget, ledger).dueDate().due();
    }
}

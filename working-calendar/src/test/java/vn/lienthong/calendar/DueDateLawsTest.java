package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.calendar.AnyWorkingTime.due;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import vn.lienthong.calendar.Budget.WorkingDays;
import vn.lienthong.calendar.Budget.WorkingHours;
import vn.lienthong.calendar.ExplanationStep.Kind;

@Domain(AnyWorkingTime.class)
@Domain(DomainContext.Global.class)
class DueDateLawsTest {
    @Property
    void a_limit_in_days_ends_when_the_office_closes(
            @ForAll WorkingCalendar calendar, @ForAll Budget.InDays limit, @ForAll Ledger ledger) {
        Instant due = due(new Deadline(calendar, limit, ledger));

        assertThat(due).isEqualTo(calendar.closing(calendar.dateOf(due)));
    }

    @Property
    void a_limit_in_working_hours_ends_inside_office_time(
            @ForAll WorkingCalendar calendar, @ForAll WorkingHours limit, @ForAll Ledger ledger) {
        Instant due = due(new Deadline(calendar, limit, ledger));
        Instant before = due.minusNanos(1);

        assertThat(calendar.nextWorkingMoment(before)).isEqualTo(before);
    }

    @Property
    void a_limit_ends_after_its_start_and_not_in_a_pause(@ForAll Deadline deadline) {
        Instant due = due(deadline);

        assertThat(due).isAfter(deadline.ledger().start());
        assertThat(deadline.ledger().pauses())
                .noneMatch(pause ->
                        pause.from().isBefore(due) && !pause.to().orElseThrow().isBefore(due));
    }

    @Property
    void working_days_without_a_pause_are_added_to_the_day_of_reception(
            @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll @IntRange(min = 1, max = 40) int days) {
        assertThat(due(new Deadline(calendar, new WorkingDays(days), Ledger.startedAt(start))))
                .isEqualTo(calendar.closing(calendar.plusWorkingDays(calendar.receptionDay(start), days)));
    }

    @Property
    void working_hours_without_a_pause_are_added_to_the_moment_of_reception(
            @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll WorkingHours limit) {
        assertThat(due(new Deadline(calendar, limit, Ledger.startedAt(start))))
                .isEqualTo(calendar.plusWorkingTime(start, limit.time()));
    }

    @Property
    void what_begins_at_the_due_moment_does_not_move_it(@ForAll Deadline deadline, @ForAll boolean open) {
        Instant due = due(deadline);
        Pause pause = open
                ? Pause.open(due, Pause.Cause.OTHER)
                : Pause.between(due, due.plus(Duration.ofDays(3)), Pause.Cause.OTHER);
        Ledger paused = deadline.ledger().with(pause);

        assertThat(new Deadline(deadline.calendar(), deadline.budget(), paused).dueDate())
                .isEqualTo(deadline.dueDate());
    }

    @Property
    void an_open_pause_leaves_no_due_date_or_the_one_already_reached(@ForAll Deadline deadline, @ForAll Instant since) {
        Ledger paused = deadline.ledger().with(Pause.open(since, Pause.Cause.APPLICANT));
        DueDate due = new Deadline(deadline.calendar(), deadline.budget(), paused).dueDate();

        if (since.isBefore(due(deadline))) {
            assertThat(due.due()).isEmpty();
            assertThat(due.explanation().getLast().kind()).isEqualTo(Kind.PAUSED);
            assertThat(due.explanation()).map(ExplanationStep::date).isSorted();
        } else {
            assertThat(due).isEqualTo(deadline.dueDate());
        }
    }

    @Property
    void the_order_of_the_pauses_does_not_matter(@ForAll Deadline deadline) {
        Ledger ledger = deadline.ledger();
        Ledger reversed = new Ledger(ledger.start(), ledger.pauses().reversed());

        assertThat(new Deadline(deadline.calendar(), deadline.budget(), reversed)
                        .dueDate()
                        .due())
                .contains(due(deadline));
    }

    @Property
    void what_is_finished_by_the_due_moment_is_not_late_and_after_it_is(
            @ForAll Deadline deadline, @ForAll @IntRange(max = 1_000_000) int seconds) {
        Instant due = due(deadline);

        assertThat(Timeliness.of(deadline.budget(), due, due.minusSeconds(seconds), deadline.calendar()))
                .isNotEqualTo(Timeliness.LATE);
        assertThat(deadline.timelinessOf(due)).isEqualTo(Timeliness.ON_TIME);
        assertThat(deadline.timelinessOf(due.plusNanos(1))).isEqualTo(Timeliness.LATE);
    }
}

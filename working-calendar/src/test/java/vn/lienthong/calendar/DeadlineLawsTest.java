package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import vn.lienthong.calendar.Budget.CalendarDays;
import vn.lienthong.calendar.Budget.ClockHours;
import vn.lienthong.calendar.Budget.SameDay;
import vn.lienthong.calendar.Budget.WorkingDays;
import vn.lienthong.calendar.Budget.WorkingHours;
import vn.lienthong.calendar.ExplanationStep.Kind;

/** What holds for every calendar, limit and ledger; see the package's description. */
@Domain(AnyWorkingTime.class)
@Domain(DomainContext.Global.class)
class DeadlineLawsTest {
    private static final SpecialDay DAY_OFF = new SpecialDay(SpecialDay.Kind.HOLIDAY, "Nghỉ bão", "Công điện");

    @Property
    void at_the_due_moment_exactly_the_budget_is_consumed(@ForAll Deadline deadline) {
        Instant due = due(deadline);

        assertThat(deadline.consumedBy(due).remaining()).isZero();
        assertThat(deadline.consumedBy(due.minusNanos(1)).remaining()).isPositive();
    }

    @Property
    void consumption_never_shrinks(@ForAll Deadline deadline, @ForAll Instant one, @ForAll Instant other) {
        assertThat(deadline.consumedBy(Stretch.earlier(one, other)).used())
                .isBetween(0L, deadline.consumedBy(Stretch.later(one, other)).used());
    }

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
    void a_limit_ends_after_its_start_while_the_clock_runs(@ForAll Deadline deadline) {
        assertThat(deadline.ledger().ranUpTo(due(deadline))).isTrue();
    }

    @Property
    void a_day_off_more_never_moves_a_due_date_earlier(@ForAll Deadline deadline, @ForAll LocalDate date) {
        WorkingCalendar changed = deadline.calendar().with(date, DAY_OFF, "any/2");

        assertThat(due(new Deadline(changed, deadline.budget(), deadline.ledger())))
                .isAfterOrEqualTo(due(deadline));
    }

    @Property
    void a_day_off_more_on_a_counted_working_day_extends(
            @ForAll Deadline deadline, @ForAll @IntRange(max = 60) int nth) {
        Assume.that(!(deadline.budget() instanceof ClockHours || deadline.budget() instanceof CalendarDays));
        List<LocalDate> counted = deadline.dueDate().explanation().stream()
                .filter(step -> step.kind() == Kind.DAY_COUNTED || step.kind() == Kind.HOURS_COUNTED)
                .map(ExplanationStep::date)
                .toList();
        WorkingCalendar changed = deadline.calendar().with(counted.get(nth % counted.size()), DAY_OFF, "any/2");

        assertThat(due(new Deadline(changed, deadline.budget(), deadline.ledger())))
                .isAfter(due(deadline));
    }

    @Property
    void a_pause_more_never_moves_a_due_date_earlier(@ForAll Deadline deadline, @ForAll Pause pause) {
        Ledger paused = deadline.ledger().with(pause);

        assertThat(due(new Deadline(deadline.calendar(), deadline.budget(), paused)))
                .isAfterOrEqualTo(due(deadline));
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
        } else {
            assertThat(due).isEqualTo(deadline.dueDate());
        }
    }

    @Property
    void a_later_start_never_moves_a_due_date_earlier(@ForAll Deadline deadline, @ForAll Instant other) {
        Ledger ledger = deadline.ledger();
        Ledger later = new Ledger(Stretch.later(ledger.start(), other), ledger.pauses());

        assertThat(due(new Deadline(deadline.calendar(), deadline.budget(), later)))
                .isAfterOrEqualTo(due(deadline));
    }

    @Property
    void a_larger_budget_never_moves_a_due_date_earlier(
            @ForAll Deadline deadline, @ForAll @IntRange(min = 1, max = 20) int more) {
        Budget larger = switch (deadline.budget()) {
            case SameDay _ -> new WorkingDays(more);
            case WorkingDays limit -> new WorkingDays(limit.days() + more);
            case CalendarDays limit -> new CalendarDays(limit.days() + more);
            case WorkingHours limit -> new WorkingHours(limit.time().plusMinutes(more));
            case ClockHours limit -> new ClockHours(limit.hours() + more);
        };

        assertThat(due(new Deadline(deadline.calendar(), larger, deadline.ledger())))
                .isAfterOrEqualTo(due(deadline));
    }

    @Property
    void a_cut_off_never_moves_a_due_date_earlier(
            @ForAll Deadline deadline, @ForAll @IntRange(max = 23) int one, @ForAll @IntRange(max = 23) int other) {
        Instant none = due(withCutOff(deadline, OfficeHours.NO_CUT_OFF));
        Instant late = due(withCutOff(deadline, LocalTime.of(Math.max(one, other), 0)));
        Instant early = due(withCutOff(deadline, LocalTime.of(Math.min(one, other), 0)));

        assertThat(late).isBetween(none, early);
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
    void the_explanation_adds_up_to_the_due_date(@ForAll Deadline deadline) {
        List<ExplanationStep> steps = deadline.dueDate().explanation();
        List<Long> amounts = steps.stream()
                .filter(step -> step.kind() == Kind.DAY_COUNTED || step.kind() == Kind.HOURS_COUNTED)
                .map(ExplanationStep::amount)
                .toList();

        assertThat(amounts).isSorted().last().isEqualTo(deadline.budget().amount());
        assertThat(steps.getFirst().kind()).isEqualTo(Kind.RECEIVED);
        assertThat(steps.getLast().kind()).isEqualTo(Kind.DUE);
        assertThat(steps.getLast().to()).isEqualTo(due(deadline));
        assertThat(steps).map(ExplanationStep::date).isSorted();
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

    private static Deadline withCutOff(Deadline deadline, LocalTime cutOff) {
        WorkingCalendar calendar = deadline.calendar();
        WorkingCalendar changed = new WorkingCalendar(
                "any/2", calendar.zone(), calendar.hours().withCutOff(cutOff), calendar.specialDays());
        return new Deadline(changed, deadline.budget(), deadline.ledger());
    }

    private static Instant due(Deadline deadline) {
        return deadline.dueDate().due().orElseThrow();
    }
}

package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.calendar.AnyWorkingTime.due;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
class ConsumptionLawsTest {
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
    void as_many_working_days_pass_as_are_allowed_or_paused_at_closing(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant start,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll Pause pause) {
        Instant due = due(new Deadline(
                calendar, new WorkingDays(days), Ledger.startedAt(start).with(pause)));
        LocalDate received = calendar.receptionDay(start);
        long paused = received.plusDays(1)
                .datesUntil(calendar.dateOf(due))
                .filter(calendar::isWorkingDay)
                .map(calendar::closing)
                .filter(closing -> closing.isAfter(pause.from())
                        && !closing.isAfter(pause.to().orElseThrow()))
                .count();

        assertThat(calendar.workingDaysBetween(received, calendar.dateOf(due))).isEqualTo(days + (int) paused);
    }

    @Property
    void as_much_working_time_passes_as_is_allowed_or_paused(
            @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll WorkingHours limit, @ForAll Pause pause) {
        Instant due = due(new Deadline(calendar, limit, Ledger.startedAt(start).with(pause)));
        Duration paused = calendar.workingTimeBetween(
                Stretch.later(start, pause.from()),
                Stretch.earlier(due, pause.to().orElseThrow()));

        assertThat(calendar.workingTimeBetween(start, due))
                .isEqualTo(limit.time().plus(paused));
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
}

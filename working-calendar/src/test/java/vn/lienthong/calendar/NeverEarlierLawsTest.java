package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.calendar.AnyWorkingTime.due;

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

@Domain(AnyWorkingTime.class)
@Domain(DomainContext.Global.class)
class NeverEarlierLawsTest {
    private static final SpecialDay DAY_OFF = new SpecialDay(SpecialDay.Kind.HOLIDAY, "Nghỉ bão", "Công điện");

    @Property(tries = 5_000)
    void a_day_off_more_never_moves_a_due_date_earlier(
            @ForAll Deadline deadline, @ForAll @IntRange(max = 100) int nth) {
        List<ExplanationStep> steps = deadline.dueDate().explanation();
        LocalDate date = steps.get(nth % steps.size()).date();
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

    private static Deadline withCutOff(Deadline deadline, LocalTime cutOff) {
        WorkingCalendar calendar = deadline.calendar();
        WorkingCalendar changed = new WorkingCalendar(
                "any/2", calendar.zone(), calendar.hours().withCutOff(cutOff), calendar.specialDays());
        return new Deadline(changed, deadline.budget(), deadline.ledger());
    }
}

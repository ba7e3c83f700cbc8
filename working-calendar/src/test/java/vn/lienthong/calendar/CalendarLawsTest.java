package vn.lienthong.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AnyWorkingTime.class)
@Domain(DomainContext.Global.class)
class CalendarLawsTest {
    private static final int MINUTES = 3_000;

    @Property
    void adding_days_a_then_b_is_adding_a_plus_b(
            @ForAll WorkingCalendar calendar,
            @ForAll LocalDate start,
            @ForAll @IntRange(max = 40) int a,
            @ForAll @IntRange(max = 40) int b) {
        assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(start, a), b))
                .isEqualTo(calendar.plusWorkingDays(start, a + b));
    }

    @Property
    void adding_time_a_then_b_is_adding_a_plus_b(
            @ForAll WorkingCalendar calendar,
            @ForAll Instant start,
            @ForAll @IntRange(max = MINUTES) int a,
            @ForAll @IntRange(max = MINUTES) int b) {
        assertThat(calendar.plusWorkingTime(
                        calendar.plusWorkingTime(start, Duration.ofMinutes(a)), Duration.ofMinutes(b)))
                .isEqualTo(calendar.plusWorkingTime(start, Duration.ofMinutes(a + b)));
    }

    @Property
    void the_days_between_are_the_days_that_were_added(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate start, @ForAll @IntRange(max = 60) int days) {
        assertThat(calendar.workingDaysBetween(start, calendar.plusWorkingDays(start, days)))
                .isEqualTo(days);
    }

    @Property
    void the_time_between_is_the_time_that_was_added(
            @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll @IntRange(max = MINUTES) int minutes) {
        Duration time = Duration.ofMinutes(minutes);

        assertThat(calendar.workingTimeBetween(start, calendar.plusWorkingTime(start, time)))
                .isEqualTo(time);
    }

    @Property
    void adding_days_ends_on_a_working_day(
            @ForAll WorkingCalendar calendar, @ForAll LocalDate start, @ForAll @IntRange(min = 1, max = 40) int days) {
        assertThat(calendar.plusWorkingDays(start, days)).matches(calendar::isWorkingDay);
    }

    @Property
    void the_time_between_adds_up_at_any_moment(
            @ForAll WorkingCalendar calendar, @ForAll @Size(3) List<Instant> anyMoments) {
        List<Instant> moments = anyMoments.stream().sorted().toList();

        assertThat(calendar.workingTimeBetween(moments.get(0), moments.get(1))
                        .plus(calendar.workingTimeBetween(moments.get(1), moments.get(2))))
                .isEqualTo(calendar.workingTimeBetween(moments.get(0), moments.get(2)));
    }

    @Property
    void no_working_time_passes_before_the_next_working_moment(
            @ForAll WorkingCalendar calendar, @ForAll Instant moment) {
        Instant next = calendar.nextWorkingMoment(moment);

        assertThat(next).isAfterOrEqualTo(moment);
        assertThat(calendar.workingTimeBetween(moment, next)).isZero();
        assertThat(calendar.workingTimeBetween(next, next.plusSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Property
    void reception_is_on_a_working_day_and_never_before_it_happened(
            @ForAll WorkingCalendar calendar, @ForAll Instant received) {
        assertThat(calendar.receptionDay(received))
                .matches(calendar::isWorkingDay)
                .isAfterOrEqualTo(calendar.dateOf(received));
    }
}

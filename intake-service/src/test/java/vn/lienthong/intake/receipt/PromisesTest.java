package vn.lienthong.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.calendar.ExplanationStep;
import vn.lienthong.calendar.OfficeHours;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.dossier.DossierEvent.PromisedLeg;

class PromisesTest {
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 9, 2);
    private final Promises promises = new Promises("VN", calendar());

    @Test
    void the_day_of_acceptance_is_not_counted_and_the_due_moment_is_the_closing_of_the_office() {
        Promise promise = promises.at(at("2026-11-02T09:00"), Limit.workingDays(3), List.of());
        assertThat(promise.due()).isEqualTo(at("2026-11-05T17:00"));
        assertThat(promise.calendar()).isEqualTo("VN");
        assertThat(promise.limit()).isEqualTo(Limit.workingDays(3));
    }

    @Test
    void three_o_clock_is_in_time_and_a_second_later_is_tomorrow() {
        assertThat(promises.at(at("2026-11-02T15:00:00"), Limit.sameDay(), List.of())
                        .due())
                .isEqualTo(at("2026-11-02T17:00"));
        assertThat(promises.at(at("2026-11-02T15:00:01"), Limit.sameDay(), List.of())
                        .due())
                .isEqualTo(at("2026-11-03T17:00"));
        assertThat(promises.at(at("2026-11-06T15:00:01"), Limit.workingDays(1), List.of())
                        .due())
                .isEqualTo(at("2026-11-10T17:00"));
    }

    @Test
    void the_steps_say_which_days_counted_and_why_the_others_did_not() {
        Promise promise = promises.at(at("2026-08-31T10:00"), Limit.workingDays(2), List.of());
        assertThat(promise.due()).isEqualTo(at("2026-09-03T17:00"));
        assertThat(promise.explanation())
                .extracting(ExplanationStep::kind)
                .containsExactly(
                        ExplanationStep.Kind.RECEIVED,
                        ExplanationStep.Kind.START_DAY_NOT_COUNTED,
                        ExplanationStep.Kind.DAY_COUNTED,
                        ExplanationStep.Kind.DAY_NOT_COUNTED,
                        ExplanationStep.Kind.DAY_COUNTED,
                        ExplanationStep.Kind.DUE);
        assertThat(promise.explanation().get(3).dayName()).isEqualTo("Quốc khánh");
    }

    @Test
    void limits_of_steps_that_follow_each_other_add_up() {
        List<Step> steps = List.of(
                step("examine", Limit.workingDays(1)),
                step("tax-code", Limit.workingDays(1), "examine"),
                step("certificate", Limit.workingDays(1), "tax-code"));
        Promise promise = promises.at(at("2026-11-02T09:00"), Limit.workingDays(3), steps);
        assertThat(dues(promise))
                .containsExactly(at("2026-11-03T17:00"), at("2026-11-04T17:00"), at("2026-11-05T17:00"));
        assertThat(dues(promise).getLast()).isEqualTo(promise.due());
    }

    @Test
    void a_step_starts_when_the_slowest_of_those_before_it_is_due() {
        List<Step> steps = List.of(
                step("permit", Limit.workingDays(2), "fire", "environment"),
                step("fire", Limit.workingDays(5), "examine"),
                step("environment", Limit.workingDays(2), "examine"),
                step("examine", Limit.workingDays(1)));
        Promise promise = promises.at(at("2026-11-02T09:00"), Limit.workingDays(8), steps);
        assertThat(promise.legs())
                .extracting(PromisedLeg::step)
                .containsExactly("permit", "fire", "environment", "examine");
        assertThat(dues(promise))
                .containsExactly(
                        at("2026-11-12T17:00"), at("2026-11-10T17:00"), at("2026-11-05T17:00"), at("2026-11-03T17:00"));
    }

    @Test
    void a_step_of_the_same_day_takes_the_day_after_the_one_before_it() {
        List<Step> steps = List.of(step("birth", Limit.workingDays(1)), step("card", Limit.sameDay(), "birth"));
        Promise promise = promises.at(at("2026-11-02T09:00"), Limit.workingDays(2), steps);
        assertThat(dues(promise)).containsExactly(at("2026-11-03T17:00"), at("2026-11-04T17:00"));
    }

    @Test
    void each_step_is_counted_in_the_unit_of_its_own_limit() {
        List<Step> steps = List.of(
                step("birth", new Limit(24, Limit.Unit.CLOCK_HOUR)),
                step("residence", Limit.workingHours(8), "birth"),
                step("card", new Limit(3, Limit.Unit.CALENDAR_DAY), "residence"));
        Promise promise = promises.at(at("2026-11-02T09:00"), Limit.workingDays(5), steps);
        assertThat(dues(promise))
                .containsExactly(at("2026-11-03T09:00"), at("2026-11-04T09:00"), at("2026-11-09T17:00"));
    }

    @Test
    void steps_that_wait_for_each_other_can_promise_nothing() {
        List<Step> steps = List.of(step("a", Limit.sameDay(), "b"), step("b", Limit.sameDay(), "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promises.at(at("2026-11-02T09:00"), Limit.sameDay(), steps));
    }

    private static List<Instant> dues(Promise promise) {
        return promise.legs().stream().map(PromisedLeg::due).toList();
    }

    private static Step step(String code, Limit limit, String... after) {
        return new Step(
                code,
                code,
                code,
                "COMMUNE_PEOPLES_COMMITTEE",
                PlaceRule.APPLICANT_RESIDENCE,
                null,
                List.of(after),
                limit,
                List.of(),
                "",
                null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.VIETNAM).toInstant();
    }

    private static WorkingCalendar calendar() {
        OfficeHours hours =
                OfficeHours.mondayToFriday(OfficeInterval.of("08:00", "12:00"), OfficeInterval.of("13:00", "17:00"));
        SpecialDay day = new SpecialDay(SpecialDay.Kind.HOLIDAY, "Quốc khánh", "45/2019/QH14 Điều 112");
        return new WorkingCalendar("VN", WorkingCalendar.VIETNAM, hours, Map.of(NATIONAL_DAY, day));
    }
}

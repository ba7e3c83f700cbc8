package vn.lienthong.catalog.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.catalog.procedure.Births.days;
import static vn.lienthong.catalog.procedure.Births.process;
import static vn.lienthong.catalog.procedure.Births.step;
import static vn.lienthong.catalog.procedure.Births.version;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_TAKES_TOO_LONG;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Limit.Unit;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.catalog.ProcedureEvent.StepDetails;

class LimitsOfStepsTest {
    private static final ProcedureVersion FIVE_DAYS = version(5, null, null);

    @Test
    void a_step_in_hours_hides_no_days_too_many() {
        assertThat(refused(FIVE_DAYS, process(null, null, days("a", 6), after("a", Unit.WORKING_HOUR, 4)))
                        .rejection())
                .isEqualTo(PROCESS_TAKES_TOO_LONG);
        assertThat(refused(FIVE_DAYS, process(null, null, days("a", 6), after("a", Unit.CLOCK_HOUR, 4)))
                        .rejection())
                .isEqualTo(PROCESS_TAKES_TOO_LONG);
        taken(process(null, null, days("a", 5), after("a", Unit.CLOCK_HOUR, 4)));
    }

    @Test
    void hours_of_work_add_up_with_days_of_work() {
        taken(process(null, null, days("a", 4), after("a", Unit.WORKING_HOUR, 8)));
        assertThat(refused(FIVE_DAYS, process(null, null, days("a", 4), after("a", Unit.WORKING_HOUR, 9)))
                        .rejection())
                .isEqualTo(PROCESS_TAKES_TOO_LONG);
        assertThat(Durations.isLonger(Limit.workingHours(41), Limit.workingDays(5)))
                .isTrue();
        assertThat(Durations.isLonger(Limit.workingHours(40), Limit.workingDays(5)))
                .isFalse();
        assertThat(Durations.isLonger(Limit.workingDays(5), Limit.workingHours(39)))
                .isTrue();
    }

    @Test
    void hours_of_the_clock_add_up_with_days_of_the_calendar() {
        assertThat(Durations.isLonger(new Limit(49, Unit.CLOCK_HOUR), new Limit(2, Unit.CALENDAR_DAY)))
                .isTrue();
        assertThat(Durations.isLonger(new Limit(48, Unit.CLOCK_HOUR), new Limit(2, Unit.CALENDAR_DAY)))
                .isFalse();
    }

    @Test
    void a_bundle_takes_no_longer_than_the_whole_but_for_what_it_does_in_some_cases() {
        Step later = step(
                "card",
                PlaceRule.SUBJECT_PLACE,
                null,
                Limit.workingDays(5),
                new StepDetails("'ANH' in components", null, null),
                "a");

        taken(bundle(days("a", 5), later));
        assertThat(refused(FIVE_DAYS, bundle(days("a", 6), later)).facts().getFirst())
                .isEqualTo("a");
        assertThat(refused(FIVE_DAYS, process(null, null, days("a", 5), later)).rejection())
                .isEqualTo(PROCESS_TAKES_TOO_LONG);
    }

    private static Process bundle(Step... steps) {
        Process process = process(null, null, steps);
        return new Process(null, null, List.of(), process.policy(), true, process.steps(), null, null);
    }

    /** What does not fit by itself fits no better with more to do. */
    @Property
    void one_step_more_makes_nothing_fit(@ForAll("limits") Limit whole, @ForAll("chains") List<Limit> limits) {
        boolean fitsWithoutTheLast = fits(whole, limits.subList(0, limits.size() - 1));

        assertThat(fitsWithoutTheLast || !fits(whole, limits)).isTrue();
    }

    /** So a limit cannot be got round by cutting a step in two. */
    @Property
    void a_step_fits_just_where_its_parts_do(
            @ForAll("limits") Limit whole, @ForAll("limits") Limit one, @ForAll("limits") Limit other) {
        if (one.unit() == other.unit() && one.unit() == whole.unit()) {
            Limit both = new Limit(one.value() + other.value(), one.unit());

            assertThat(fits(whole, List.of(one, other))).isEqualTo(fits(whole, List.of(both)));
            assertThat(fits(whole, List.of(both))).isEqualTo(!Durations.isLonger(both, whole));
        }
    }

    @Provide
    Arbitrary<List<Limit>> chains() {
        return limits().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(
                        Arbitraries.of(Unit.class), Arbitraries.integers().between(1, 80))
                .as((unit, value) -> unit == Unit.SAME_DAY ? Limit.sameDay() : new Limit(value, unit));
    }

    private static boolean fits(Limit whole, List<Limit> chain) {
        List<Step> steps = new ArrayList<>();
        for (Limit limit : chain) {
            String[] before = steps.isEmpty()
                    ? new String[0]
                    : new String[] {steps.getLast().step()};
            steps.add(step("step " + steps.size(), PlaceRule.SUBJECT_PLACE, null, limit, null, before));
        }
        return catchThrowableOfType(
                        CommandRejected.class,
                        () -> LimitsOfSteps.requireWithin(
                                limitedTo(whole), process(null, null, steps.toArray(Step[]::new))))
                == null;
    }

    private static ProcedureVersion limitedTo(Limit limit) {
        return version(5, null, null, "163/QĐ-BTP", Births.details(limit, null, null));
    }

    private static void taken(Process process) {
        assertThatCode(() -> LimitsOfSteps.requireWithin(FIVE_DAYS, process)).doesNotThrowAnyException();
    }

    private static CommandRejected refused(ProcedureVersion version, Process process) {
        return catchThrowableOfType(CommandRejected.class, () -> LimitsOfSteps.requireWithin(version, process));
    }

    private static Step after(String before, Unit unit, int value) {
        return step("after " + before, PlaceRule.SUBJECT_PLACE, null, new Limit(value, unit), null, before);
    }
}

package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.COMPONENT_FOR_UNKNOWN_STEP;
import static vn.lienthong.catalog.procedure.ProcedureRejection.COMPONENT_NAMED_TWICE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.FIXED_AGENCY_MISSING;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_ENDS_BEFORE_IT_BEGINS;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_WITHOUT_STEPS;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEPS_IN_A_CIRCLE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEP_AFTER_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEP_NAMED_TWICE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;

/** What a process must be so that every dossier can come to its end. */
final class Processes {
    private Processes() {}

    static void requireSound(Process process) {
        if (!Procedure.periodOf(process).isSound()) {
            throw new CommandRejected(
                    PROCESS_ENDS_BEFORE_IT_BEGINS,
                    "A process ends on %s".formatted(process.validTo()),
                    process.validFrom(),
                    process.validTo());
        }
        List<Step> steps = process.steps();
        if (steps.isEmpty()) {
            throw new CommandRejected(PROCESS_WITHOUT_STEPS, "A process has no step");
        }
        refuse(STEP_NAMED_TWICE, twice(steps, Step::step));
        Set<String> names = new HashSet<>(steps.stream().map(Step::step).toList());
        refuse(
                STEP_AFTER_UNKNOWN,
                steps.stream()
                        .flatMap(step -> step.after().stream())
                        .filter(earlier -> !names.contains(earlier))
                        .findFirst());
        refuse(STEPS_IN_A_CIRCLE, neverReached(steps));
        refuse(
                FIXED_AGENCY_MISSING,
                steps.stream()
                        .filter(step -> (step.place() == PlaceRule.FIXED) == (step.fixedAgency() == null))
                        .map(Step::step)
                        .findFirst());
        Conditions.requireSound(process);
        requireComponents(process.components(), names);
        Groups.requireSound(process);
    }

    /** A process that is announced with a version holds for nothing before it. */
    static Process notBefore(LocalDate day, Process process) {
        boolean isEarlier = day != null
                && (process.validFrom() == null || process.validFrom().isBefore(day));
        return isEarlier
                ? new Process(
                        day,
                        process.validTo(),
                        process.components(),
                        process.policy(),
                        process.bundle(),
                        process.steps(),
                        process.handling(),
                        process.group())
                : process;
    }

    private static Optional<String> neverReached(List<Step> steps) {
        Set<String> reached = new HashSet<>();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = steps.stream()
                    .filter(step -> reached.containsAll(step.after()))
                    .map(step -> reached.add(step.step()))
                    .reduce(false, Boolean::logicalOr);
        }
        return steps.stream()
                .map(Step::step)
                .filter(name -> !reached.contains(name))
                .findFirst();
    }

    private static void requireComponents(List<Component> components, Set<String> steps) {
        refuse(COMPONENT_NAMED_TWICE, twice(components, Component::code));
        refuse(
                COMPONENT_FOR_UNKNOWN_STEP,
                components.stream()
                        .map(Component::details)
                        .filter(Objects::nonNull)
                        .map(ComponentDetails::neededFor)
                        .filter(Objects::nonNull)
                        .filter(step -> !steps.contains(step))
                        .findFirst());
    }

    static <T> Optional<String> twice(List<T> some, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        return some.stream().map(name).filter(one -> !seen.add(one)).findFirst();
    }

    /** @param culprit what breaks the rule; empty where nothing does */
    static void refuse(ProcedureRejection rejection, Optional<String> culprit) {
        culprit.ifPresent(one -> {
            throw new CommandRejected(rejection, "%s: %s".formatted(rejection, one), one);
        });
    }
}

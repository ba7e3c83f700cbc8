package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.FIXED_AGENCY_MISSING;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_WITHOUT_STEPS;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEPS_IN_A_CIRCLE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEP_AFTER_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEP_NAMED_TWICE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.catalog.ProcedureEvent.Step;

/** What the steps of a process must be so that every dossier can come to its end. */
final class Steps {
    private Steps() {}

    static void requireSound(String code, List<Step> steps) {
        require(!steps.isEmpty(), PROCESS_WITHOUT_STEPS, code);
        Set<String> names = steps.stream().map(Step::step).collect(Collectors.toSet());
        require(names.size() == steps.size(), STEP_NAMED_TWICE, code);
        require(steps.stream().allMatch(step -> names.containsAll(step.after())), STEP_AFTER_UNKNOWN, code);
        require(canAllBeDone(steps), STEPS_IN_A_CIRCLE, code);
        require(steps.stream().allMatch(Steps::hasItsAgency), FIXED_AGENCY_MISSING, code);
    }

    private static boolean canAllBeDone(List<Step> steps) {
        Set<String> done = new HashSet<>();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = steps.stream()
                    .filter(step -> done.containsAll(step.after()))
                    .map(step -> done.add(step.step()))
                    .reduce(false, Boolean::logicalOr);
        }
        return done.size() == steps.size();
    }

    private static boolean hasItsAgency(Step step) {
        return (step.place() == PlaceRule.FIXED) == (step.fixedAgency() != null);
    }

    private static void require(boolean condition, ProcedureRejection otherwise, String code) {
        if (!condition) {
            throw new CommandRejected(otherwise, "Process of procedure %s: %s".formatted(code, otherwise));
        }
    }
}

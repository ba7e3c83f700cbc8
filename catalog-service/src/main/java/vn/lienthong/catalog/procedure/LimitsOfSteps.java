package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_TAKES_TOO_LONG;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.process.PromisedLimit;

/**
 * The steps of a process, one after the other as they must be, may not take longer than the whole: as the law gives, or
 * as the office promises. Steps beside each other count by the longest.
 */
final class LimitsOfSteps {
    private LimitsOfSteps() {}

    /** In a bundle each member's result has a limit of its own. */
    static void requireWithin(ProcedureVersion version, Process process) {
        Limit whole = PromisedLimit.of(version);
        boolean sameUnit =
                process.steps().stream().allMatch(step -> step.limit().unit() == whole.unit());
        double longest = sameUnit
                ? longest(process.steps(), step -> step.limit().value())
                : longest(process.steps(), step -> Durations.leastDays(step.limit()));
        double most = sameUnit ? whole.value() : Durations.mostDays(whole);
        if (!process.bundle() && longest > most) {
            throw new CommandRejected(
                    PROCESS_TAKES_TOO_LONG,
                    "The steps take %s, the whole %s".formatted(longest, whole),
                    longest,
                    whole.value());
        }
    }

    /** The longest way from a first step to a last one. */
    private static double longest(List<Step> steps, ToDoubleFunction<Step> length) {
        Map<String, Double> ends = new HashMap<>();
        while (ends.size() < steps.size()) {
            steps.stream()
                    .filter(step -> ends.keySet().containsAll(step.after()))
                    .forEach(step -> ends.computeIfAbsent(step.step(), _ -> end(step, ends, length)));
        }
        return ends.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double end(Step step, Map<String, Double> ends, ToDoubleFunction<Step> length) {
        double start = step.after().stream().mapToDouble(ends::get).max().orElse(0);
        return start + length.applyAsDouble(step);
    }
}

package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_TAKES_TOO_LONG;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Steps each of which waits for the one before. */
    private record Way(List<Step> steps, double length) {
        static final Way NONE = new Way(List.of(), 0);

        Way then(Step step, double more) {
            return new Way(Stream.concat(steps.stream(), Stream.of(step)).toList(), length + more);
        }
    }

    /** In a bundle each member's result has a limit of its own. */
    static void requireWithin(ProcedureVersion version, Process process) {
        version.channels().stream()
                .map(channel -> PromisedLimit.of(version, channel).counted())
                .distinct()
                .forEach(whole -> requireWithin(whole, process));
    }

    private static void requireWithin(Limit whole, Process process) {
        boolean sameUnit =
                process.steps().stream().allMatch(step -> step.limit().unit() == whole.unit());
        Way longest = sameUnit
                ? longest(process.steps(), step -> step.limit().value())
                : longest(process.steps(), step -> Durations.leastDays(step.limit()));
        double most = sameUnit ? whole.value() : Durations.mostDays(whole);
        if (!process.bundle() && longest.length() > most) {
            throw tooLong(longest.steps(), whole, process);
        }
    }

    /** The longest way from a first step to a last one. */
    private static Way longest(List<Step> steps, ToDoubleFunction<Step> length) {
        Map<String, Way> ways = new HashMap<>();
        while (ways.size() < steps.size()) {
            steps.stream()
                    .filter(step -> ways.keySet().containsAll(step.after()))
                    .forEach(step -> ways.computeIfAbsent(
                            step.step(),
                            _ -> longest(step.after().stream().map(ways::get)).then(step, length.applyAsDouble(step))));
        }
        return longest(ways.values().stream());
    }

    private static Way longest(Stream<Way> ways) {
        return ways.max(Comparator.comparingDouble(Way::length)).orElse(Way.NONE);
    }

    private static CommandRejected tooLong(List<Step> steps, Limit whole, Process process) {
        String names = steps.stream().map(Step::step).collect(Collectors.joining(" → "));
        return new CommandRejected(
                PROCESS_TAKES_TOO_LONG,
                "Steps %s take longer than %s".formatted(names, whole),
                names,
                Durations.inWords(steps.stream().map(Step::limit).toList()),
                Durations.inWords(List.of(whole)),
                Objects.requireNonNullElse(process.validFrom(), "…"));
    }
}

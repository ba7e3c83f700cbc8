package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_TAKES_TOO_LONG;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        if (!process.bundle()) {
            tooLong(process.steps(), whole).ifPresent(way -> {
                throw rejected(way, whole, process);
            });
        }
    }

    /** By those steps of a way that are counted on the scale of the whole, or by all of them where even the least is too much. */
    private static Optional<Way> tooLong(List<Step> steps, Limit whole) {
        Way counted = longest(
                steps, step -> Durations.areOfOneScale(step.limit(), whole) ? Durations.hours(step.limit()) : 0);
        Way estimated = longest(steps, step -> Durations.leastDays(step.limit()));
        return counted.length() > Durations.hours(whole)
                ? Optional.of(counted)
                : Optional.of(estimated).filter(way -> way.length() > Durations.mostDays(whole));
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

    private static CommandRejected rejected(Way way, Limit whole, Process process) {
        String names = way.steps().stream().map(Step::step).collect(Collectors.joining(" → "));
        return new CommandRejected(
                PROCESS_TAKES_TOO_LONG,
                "Steps %s take longer than %s".formatted(names, whole),
                names,
                Durations.inWords(way.steps().stream().map(Step::limit).toList()),
                Durations.inWords(List.of(whole)),
                Objects.requireNonNullElse(process.validFrom(), "…"));
    }
}

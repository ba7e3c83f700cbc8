package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_TAKES_TOO_LONG;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_TAKES_TOO_LONG;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
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

    /** The steps that share a limit. @param of the last of the facts of a refusal */
    private record Portion(Predicate<Step> counts, ProcedureRejection rejection, Object of) {}

    /** What a bundle does besides, in some cases only, has time of its own: so has the identity card of a newborn. */
    static void requireWithin(ProcedureVersion version, Process process) {
        Portion portion = new Portion(
                step -> !process.bundle() || !isConditional(step),
                PROCESS_TAKES_TOO_LONG,
                Objects.requireNonNullElse(process.validFrom(), "…"));
        limits(version, version.channels()).forEach(whole -> requireWithin(whole, process.steps(), portion));
    }

    /** What a group does for one of its members. @param version of the member @param channels by which the group is received */
    static void requireWithin(ProcedureVersion version, Process process, Member member, List<Channel> channels) {
        Portion portion =
                new Portion(step -> member.steps().contains(step.step()), MEMBER_TAKES_TOO_LONG, member.procedure());
        limits(version, channels).forEach(whole -> requireWithin(whole, process.steps(), portion));
    }

    private static Stream<Limit> limits(ProcedureVersion version, List<Channel> channels) {
        return channels.stream()
                .map(channel -> PromisedLimit.of(version, channel).counted())
                .distinct();
    }

    private static boolean isConditional(Step step) {
        return step.details() != null && step.details().when() != null;
    }

    private static void requireWithin(Limit whole, List<Step> all, Portion portion) {
        tooLong(all, portion.counts(), whole).ifPresent(steps -> {
            String names = steps.stream().map(Step::step).collect(Collectors.joining(" → "));
            throw new CommandRejected(
                    portion.rejection(),
                    "Steps %s take longer than %s".formatted(names, whole),
                    names,
                    Durations.inWords(steps.stream().map(Step::limit).toList()),
                    Durations.inWords(List.of(whole)),
                    portion.of());
        });
    }

    /** By those steps of a way that are counted on the scale of the whole, or by all of them where even the least is too much. */
    private static Optional<List<Step>> tooLong(List<Step> all, Predicate<Step> counts, Limit whole) {
        Way exact = longest(
                all,
                step -> counts.test(step) && Durations.areOfOneScale(step.limit(), whole)
                        ? Durations.hours(step.limit())
                        : 0);
        Way least = longest(all, step -> counts.test(step) ? Durations.leastDays(step.limit()) : 0);
        Optional<Way> tooLong = exact.length() > Durations.hours(whole)
                ? Optional.of(exact)
                : Optional.of(least).filter(way -> way.length() > Durations.mostDays(whole));
        return tooLong.map(way -> way.steps().stream().filter(counts).toList());
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
}

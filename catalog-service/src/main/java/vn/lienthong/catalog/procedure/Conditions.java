package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.CONDITION_ON_UNKNOWN_CHANNEL;
import static vn.lienthong.catalog.procedure.ProcedureRejection.CONDITION_ON_UNKNOWN_COMPONENT;
import static vn.lienthong.catalog.procedure.ProcedureRejection.CONDITION_UNREADABLE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.PROCESS_MAY_BE_EMPTY;
import static vn.lienthong.catalog.procedure.ProcedureRejection.STEP_NEVER_DONE;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.process.Condition;
import vn.lienthong.process.Condition.Comparison;
import vn.lienthong.process.ConditionUnreadable;
import vn.lienthong.process.Course;

/** Which steps are done in which case: there must be such a case for each, and a step for every dossier. */
final class Conditions {
    private Conditions() {}

    static void requireSound(Process process) {
        List<String> components =
                process.components().stream().map(Component::code).toList();
        for (Step step : process.steps()) {
            conditionOf(step).ifPresent(condition -> requireSound(condition, step, components));
        }
        requireChannels(List.of(Channel.values()), process);
        if (process.steps().stream().noneMatch(step -> Course.conditionOf(step).isEmpty())) {
            throw new CommandRejected(PROCESS_MAY_BE_EMPTY, "Every step has a condition");
        }
    }

    /** No step may wait for a dossier that comes by a channel by which none comes. */
    static void requireWithin(ProcedureVersion version, Process process) {
        requireChannels(version.channels(), process);
    }

    private static void requireSound(Condition condition, Step step, List<String> components) {
        if (condition.isNever()) {
            throw new CommandRejected(STEP_NEVER_DONE, "Step %s is never done".formatted(step.step()), step.step());
        }
        unknown(condition, "components", components).ifPresent(codes -> {
            throw new CommandRejected(
                    CONDITION_ON_UNKNOWN_COMPONENT,
                    "Step %s asks for paper %s".formatted(step.step(), codes),
                    step.step(),
                    codes);
        });
    }

    private static void requireChannels(List<Channel> channels, Process process) {
        List<String> names = channels.stream().map(Channel::name).toList();
        for (Step step : process.steps()) {
            conditionOf(step)
                    .flatMap(condition -> unknown(condition, "channel", names))
                    .ifPresent(channel -> {
                        throw new CommandRejected(
                                CONDITION_ON_UNKNOWN_CHANNEL,
                                "Step %s asks for channel %s".formatted(step.step(), channel),
                                step.step(),
                                channel,
                                Objects.requireNonNullElse(process.validFrom(), "…"));
                    });
        }
    }

    /** What it compares a fact with in vain. */
    private static Optional<String> unknown(Condition condition, String fact, List<String> known) {
        return condition.comparisons().stream()
                .filter(comparison -> comparison.fact().equals(fact))
                .map(Comparison::values)
                .filter(values -> Collections.disjoint(values, known))
                .map(values -> String.join(", ", values))
                .findFirst();
    }

    private static Optional<Condition> conditionOf(Step step) {
        return Course.conditionOf(step).map(text -> read(step, text));
    }

    private static Condition read(Step step, String text) {
        try {
            return Condition.parse(text);
        } catch (ConditionUnreadable unreadable) {
            throw new CommandRejected(
                    CONDITION_UNREADABLE,
                    "Step %s: %s".formatted(step.step(), unreadable.getMessage()),
                    step.step(),
                    unreadable.getMessage());
        }
    }
}

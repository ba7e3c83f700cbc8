package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.FED_PAPER_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_NOT_IN_FORCE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_UNKNOWN;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.ProcedureEvent.Feed;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/**
 * Holds a group against its members as they are while it is in force.
 *
 * @param procedures what was said of each, by its code
 */
record Members(Function<String, Procedure> procedures) {
    /**
     * @param days on which there is a version of the group
     * @throws CommandRejected where on some of them a member is not in force or would take longer than it may, or where a
     *     paper is handed on to one that never asks it
     */
    void requireSound(Procedure group, Process process, List<Period> days) {
        List<Channel> channels = versions(group, days)
                .flatMap(version -> version.channels().stream())
                .distinct()
                .toList();
        for (Member member : process.group().members()) {
            Procedure procedure = procedures.apply(member.procedure());
            requireInForce(member, procedure, group, process);
            member.feeds().forEach(feed -> requireAsked(feed, member, procedure, days));
            versions(procedure, days)
                    .forEach(version -> LimitsOfSteps.requireWithin(version, process, member, channels));
        }
    }

    private static void requireInForce(Member member, Procedure procedure, Procedure group, Process process) {
        if (!procedure.isPublished()) {
            throw rejected(MEMBER_UNKNOWN, member.procedure(), "…");
        }
        group.timeline().daysWithout(procedure.timeline(), Procedure.periodOf(process)).stream()
                .findFirst()
                .ifPresent(without -> {
                    throw rejected(
                            MEMBER_NOT_IN_FORCE, member.procedure(), Objects.requireNonNullElse(without.from(), "…"));
                });
    }

    private static void requireAsked(Feed feed, Member member, Procedure procedure, List<Period> days) {
        boolean isAsked = processes(procedure, days)
                .flatMap(process -> process.components().stream())
                .anyMatch(component -> component.code().equals(feed.component()));
        if (!isAsked) {
            throw rejected(FED_PAPER_UNKNOWN, feed.component(), member.procedure());
        }
    }

    private static Stream<Process> processes(Procedure procedure, List<Period> days) {
        return IntStream.range(0, procedure.processes().size())
                .filter(place -> procedure.daysOf(place).stream().anyMatch(period -> meets(period, days)))
                .mapToObj(procedure.processes()::get);
    }

    private static Stream<ProcedureVersion> versions(Procedure procedure, List<Period> days) {
        return procedure.timeline().spans().stream()
                .filter(span -> meets(span.period(), days))
                .map(Span::version)
                .map(number -> procedure.announced(number).orElseThrow().version());
    }

    private static boolean meets(Period period, List<Period> days) {
        return days.stream().anyMatch(period::overlaps);
    }

    private static CommandRejected rejected(ProcedureRejection rejection, Object culprit, Object other) {
        return new CommandRejected(rejection, "%s: %s, %s".formatted(rejection, culprit, other), culprit, other);
    }
}

package vn.lienthong.catalog.procedure;

import static vn.lienthong.catalog.procedure.ProcedureRejection.FEED_TOO_LATE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.FEED_UNKNOWN;
import static vn.lienthong.catalog.procedure.ProcedureRejection.GROUP_WITHOUT_BUNDLE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_NAMED_TWICE;
import static vn.lienthong.catalog.procedure.ProcedureRejection.MEMBER_STEP_UNKNOWN;
import static vn.lienthong.catalog.procedure.Processes.refuse;
import static vn.lienthong.catalog.procedure.Processes.twice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.ProcedureEvent.Feed;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;

/**
 * A step of a group is done for one of its members at most, or for the group, where nobody announced a procedure of its own
 * for it; what one member makes for another is made before it is needed.
 */
final class Groups {
    private Groups() {}

    static void requireSound(Process process) {
        Group group = process.group();
        if (group == null) {
            return;
        }
        if (!process.bundle()) {
            throw new CommandRejected(GROUP_WITHOUT_BUNDLE, "Only a bundle has members");
        }
        List<Member> members = group.members();
        Set<String> steps = process.steps().stream().map(Step::step).collect(Collectors.toSet());
        List<String> shared =
                members.stream().flatMap(member -> member.steps().stream()).toList();
        refuse(MEMBER_NAMED_TWICE, twice(members, Member::procedure));
        refuse(
                MEMBER_STEP_UNKNOWN,
                shared.stream().filter(step -> !steps.contains(step)).findFirst());
        refuse(MEMBER_STEP_UNKNOWN, twice(shared, Function.identity()));
        Map<String, Step> byName = process.steps().stream().collect(Collectors.toMap(Step::step, Function.identity()));
        for (Member member : members) {
            member.feeds().forEach(feed -> requireInTime(feed, member, members, byName));
        }
    }

    private static void requireInTime(Feed feed, Member fed, List<Member> members, Map<String, Step> steps) {
        Member maker = members.stream()
                .filter(member -> member.procedure().equals(feed.from()) && !member.equals(fed))
                .findFirst()
                .orElseThrow(() -> new CommandRejected(
                        FEED_UNKNOWN,
                        "%s of %s comes from %s".formatted(feed.component(), fed.procedure(), feed.from()),
                        feed.component(),
                        feed.from()));
        boolean inTime =
                fed.steps().stream().allMatch(step -> before(step, steps).containsAll(maker.steps()));
        if (!inTime) {
            throw new CommandRejected(
                    FEED_TOO_LATE,
                    "%s does not wait for %s".formatted(fed.procedure(), maker.procedure()),
                    fed.procedure(),
                    feed.component(),
                    maker.procedure());
        }
    }

    /** All steps that are done before one. */
    private static Set<String> before(String step, Map<String, Step> steps) {
        Set<String> before = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(step));
        while (!open.isEmpty()) {
            steps.get(open.pop()).after().stream().filter(before::add).forEach(open::push);
        }
        return before;
    }
}

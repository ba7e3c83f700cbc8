package vn.lienthong.catalog.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.Feed;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.Step;

/**
 * The papers of an interconnected group: each asked once, however many of its procedures need it, and none that another
 * of them makes.
 *
 * @param asked in the order in which the members name them
 */
public record OnceOnly(List<Asked> asked, List<HandedOn> handedOn) {
    /** A member with the papers of its own process. */
    public record Papers(Member member, List<Component> components) {}

    /** @param neededBy codes of the procedures that need it */
    public record Asked(Component component, List<String> neededBy) {}

    /**
     * A paper that is not asked as it is needed.
     *
     * @param asked as the process of the group says; null where it is not asked
     * @param needed as the processes of its members say; null where none of them needs it
     */
    public record AskedOtherwise(Component asked, Component needed) {}

    /** A paper that nobody brings. @param from code of the procedure that makes it @param to code of the one that needs it */
    public record HandedOn(Component component, String from, String to) {}

    /** @param papers those of the process of a procedure, by its code */
    public static OnceOnly of(Group group, Function<String, List<Component>> papers) {
        return of(group.members().stream()
                .map(member -> new Papers(member, papers.apply(member.procedure())))
                .toList());
    }

    public static OnceOnly of(List<Papers> members) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        List<HandedOn> handedOn = new ArrayList<>();
        for (Papers papers : members) {
            String procedure = papers.member().procedure();
            for (Component component : papers.components()) {
                feedOf(component, papers.member())
                        .ifPresentOrElse(
                                feed -> handedOn.add(new HandedOn(component, feed.from(), procedure)),
                                () -> asked.merge(
                                        SamePaper.nameOf(component),
                                        new Asked(component, List.of(procedure)),
                                        OnceOnly::together));
            }
        }
        return new OnceOnly(withCodesOfTheirOwn(List.copyOf(asked.values())), handedOn);
    }

    /** How many papers would be asked if each member were handed in by itself. */
    public int askedOneByOne() {
        return handedOn.size()
                + asked.stream().mapToInt(paper -> paper.neededBy().size()).sum();
    }

    /** The papers to be asked, as those of one process. */
    public List<Component> components() {
        return asked.stream().map(Asked::component).toList();
    }

    /** What the process of a group asks for its members: all but what it needs for a step that none of them does. */
    public static List<Component> askedForMembers(Process process) {
        Set<String> own = process.steps().stream().map(Step::step).collect(Collectors.toSet());
        process.group().members().forEach(member -> member.steps().forEach(own::remove));
        return process.components().stream()
                .filter(paper ->
                        paper.details() == null || !own.contains(paper.details().neededFor()))
                .toList();
    }

    /** Which step needs a paper, and what it is called, is no difference. @param asked for the members, by the group's process */
    public List<AskedOtherwise> askedOtherwise(List<Component> asked) {
        Map<String, Component> byName = new LinkedHashMap<>();
        asked.forEach(component ->
                byName.putIfAbsent(SamePaper.nameOf(component), SamePaper.named(component.code(), component)));
        List<AskedOtherwise> differences = new ArrayList<>();
        for (Component needed : components()) {
            Component same = byName.remove(SamePaper.nameOf(needed));
            if (same == null || !SamePaper.areAskedAlike(needed, same)) {
                differences.add(new AskedOtherwise(same, needed));
            }
        }
        byName.values().forEach(left -> differences.add(new AskedOtherwise(left, null)));
        return differences;
    }

    private static Optional<Feed> feedOf(Component component, Member member) {
        return member.feeds().stream()
                .filter(feed -> feed.component().equals(component.code()))
                .findFirst();
    }

    private static Asked together(Asked one, Asked other) {
        return new Asked(
                SamePaper.together(one.component(), other.component()),
                Stream.concat(one.neededBy().stream(), other.neededBy().stream())
                        .toList());
    }

    private static List<Asked> withCodesOfTheirOwn(List<Asked> asked) {
        Set<String> taken = new HashSet<>();
        return asked.stream()
                .map(paper -> {
                    String code = paper.component().code();
                    String own = code;
                    for (int next = 2; !taken.add(own); next++) {
                        own = code + "-" + next;
                    }
                    return new Asked(SamePaper.named(own, paper.component()), paper.neededBy());
                })
                .toList();
    }
}

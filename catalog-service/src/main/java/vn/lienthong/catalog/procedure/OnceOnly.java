package vn.lienthong.catalog.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.ProcedureEvent.Component;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ComponentKind;
import vn.lienthong.events.catalog.ProcedureEvent.Feed;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.events.catalog.ProcedureEvent.Text;

/**
 * The papers of an interconnected group: each asked once, however many of its procedures need it, and none that another
 * of them makes.
 *
 * @param asked in the order in which the members name them
 */
public record OnceOnly(List<Asked> asked, List<HandedOn> handedOn) {
    /** Which form serves all that need a paper: the strictest first. */
    private static final List<ComponentKind> STRICTEST_FIRST = List.of(
            ComponentKind.ORIGINAL, ComponentKind.CERTIFIED_COPY, ComponentKind.PHOTOCOPY, ComponentKind.ELECTRONIC);

    /** A member with the papers of its own process. */
    public record Papers(Member member, List<Component> components) {}

    /** @param neededBy codes of the procedures that need it */
    public record Asked(Component component, List<String> neededBy) {}

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
                                        nameOf(component),
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

    private static Optional<Feed> feedOf(Component component, Member member) {
        return member.feeds().stream()
                .filter(feed -> feed.component().equals(component.code()))
                .findFirst();
    }

    /** Codes are each procedure's own: {@code TK} is another form in each. What has the same name is the same paper. */
    private static String nameOf(Component component) {
        return component.nameVi().strip().toLowerCase(Locale.ROOT);
    }

    private static Asked together(Asked one, Asked other) {
        Component first = one.component();
        Component second = other.component();
        Component both = new Component(
                first.code(),
                first.nameVi(),
                first.nameEn(),
                stricter(first.kind(), second.kind()),
                first.required() || second.required(),
                first.replaceableByData() && second.replaceableByData(),
                together(first.details(), second.details()));
        return new Asked(
                both,
                Stream.concat(one.neededBy().stream(), other.neededBy().stream())
                        .toList());
    }

    /** What one of them needs in every case is needed in every case. */
    private static ComponentDetails together(ComponentDetails one, ComponentDetails other) {
        if (one == null || other == null) {
            return one == null ? with(null, other) : with(null, one);
        }
        return new ComponentDetails(
                one.form() == null ? other.form() : one.form(),
                Math.max(one.originals(), other.originals()),
                Math.max(one.copies(), other.copies()),
                null,
                one.database() == null ? other.database() : one.database(),
                Objects.equals(one.applies(), other.applies()) ? one.applies() : null);
    }

    /** The steps of a member are not those of the group. */
    private static ComponentDetails with(Text applies, ComponentDetails details) {
        return details == null
                ? null
                : new ComponentDetails(
                        details.form(), details.originals(), details.copies(), null, details.database(), applies);
    }

    private static ComponentKind stricter(ComponentKind one, ComponentKind other) {
        return STRICTEST_FIRST.indexOf(one) <= STRICTEST_FIRST.indexOf(other) ? one : other;
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
                    return new Asked(named(own, paper.component()), paper.neededBy());
                })
                .toList();
    }

    private static Component named(String code, Component component) {
        return new Component(
                code,
                component.nameVi(),
                component.nameEn(),
                component.kind(),
                component.required(),
                component.replaceableByData(),
                component.details() == null ? null : with(component.details().applies(), component.details()));
    }
}

package vn.lienthong.catalog.bundle;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.catalog.procedure.OnceOnly.Papers;
import vn.lienthong.events.catalog.ProcedureEvent.Group;
import vn.lienthong.events.catalog.ProcedureEvent.Member;
import vn.lienthong.mirror.Catalog;

/** The papers of the members of a group, as the process of each has them on a day. */
public final class PapersOfGroup {
    private PapersOfGroup() {}

    public static List<Papers> on(LocalDate day, Group group, Catalog catalog) {
        return group.members().stream()
                .map(member -> papersOf(member, catalog, day))
                .toList();
    }

    private static Papers papersOf(Member member, Catalog catalog, LocalDate day) {
        return new Papers(
                member,
                catalog.procedure(member.procedure())
                        .flatMap(procedure -> procedure.processOn(day))
                        .map(approved -> approved.process().components())
                        .orElse(List.of()));
    }
}

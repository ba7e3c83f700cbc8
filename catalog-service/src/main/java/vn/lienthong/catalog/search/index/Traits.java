package vn.lienthong.catalog.search.index;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.ProcedureEvent.ApplicantKind;
import vn.lienthong.events.catalog.ProcedureEvent.OnlineLevel;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/** By what versions are chosen; those of many versions are the same. @param field as the catalog writes it */
record Traits(
        String field,
        Set<String> foldedFields,
        Set<Level> levels,
        Set<Channel> channels,
        Set<ApplicantKind> applicants,
        OnlineLevel onlineLevel,
        Set<String> lifeEvents) {
    /** @param folded gives a field as fields are compared */
    static Traits of(SearchedVersion said, UnaryOperator<String> folded) {
        ProcedureVersion version = said.version();
        return new Traits(
                version.fieldVi(),
                Set.copyOf(List.of(folded.apply(version.fieldVi()), folded.apply(version.fieldEn()))),
                Level.of(version.levels()),
                Set.copyOf(version.channels()),
                Set.copyOf(said.applicants()),
                said.onlineLevel(),
                Set.copyOf(said.lifeEvents()));
    }
}

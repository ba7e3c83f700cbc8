package vn.lienthong.catalog.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.lienthong.catalog.search.index.SearchedProcedure;
import vn.lienthong.catalog.search.index.SearchedProcedure.HandlingProcess;
import vn.lienthong.catalog.search.index.SearchedProcedure.HandlingStep;
import vn.lienthong.catalog.search.index.SearchedProcedure.Repeal;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureCorrected;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDraftDiscarded;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDrafted;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureRepealed;
import vn.lienthong.events.catalog.ProcedureEvent.Process;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;
import vn.lienthong.events.catalog.ProcedureEvent.Step;

/** What was announced of procedures beside their versions; drafts are not. */
final class SearchedProcedureProjection implements Projection<String, SearchedProcedure> {
    static final Table<String, SearchedProcedure> TABLE = Table.of(SearchedProcedure.class, "searched_procedure");

    @Override
    public Table<String, SearchedProcedure> table() {
        return TABLE;
    }

    @Override
    public Collection<String> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof ProcedureEvent event && isAnnounced(event) ? Set.of(event.code()) : Set.of();
    }

    private static boolean isAnnounced(ProcedureEvent event) {
        return switch (event) {
            case ProcedureDrafted _, ProcedureDraftDiscarded _ -> false;
            case ProcedurePublished _, ProcedureCorrected _, ProcedureRepealed _, ProcessApproved _ -> true;
        };
    }

    @Override
    public SearchedProcedure apply(String code, SearchedProcedure row, Recorded<?> recorded) {
        SearchedProcedure known = row != null ? row : new SearchedProcedure(code, 0, List.of(), List.of());
        int changes = known.changes() + 1;
        return switch ((ProcedureEvent) recorded.event()) {
            case ProcedureRepealed e ->
                new SearchedProcedure(
                        code,
                        changes,
                        and(known.repeals(), new Repeal(recorded.version(), e.from())),
                        known.processes());
            case ProcessApproved e ->
                new SearchedProcedure(code, changes, known.repeals(), and(known.processes(), process(e.process())));
            case ProcedurePublished _, ProcedureCorrected _ ->
                new SearchedProcedure(code, changes, known.repeals(), known.processes());
            case ProcedureDrafted _, ProcedureDraftDiscarded _ -> known;
        };
    }

    /** A step that is left out of some dossiers says nothing about all of them. */
    private static HandlingProcess process(Process process) {
        List<HandlingStep> steps = process.steps().stream()
                .filter(step -> !isConditional(step))
                .map(step -> new HandlingStep(step.role(), step.fixedAgency()))
                .toList();
        return new HandlingProcess(process.validFrom(), process.validTo(), steps);
    }

    private static boolean isConditional(Step step) {
        return step.details() != null && step.details().when() != null;
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}

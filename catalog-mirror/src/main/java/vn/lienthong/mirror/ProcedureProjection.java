package vn.lienthong.mirror;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureCorrected;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDraftDiscarded;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDrafted;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureRepealed;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;
import vn.lienthong.mirror.ProcedureRow.Repeal;

/** Procedures by code. */
final class ProcedureProjection implements Projection<String, ProcedureRow> {
    static final Table<String, ProcedureRow> TABLE = Table.of(ProcedureRow.class, "mirror_procedure");

    @Override
    public Table<String, ProcedureRow> table() {
        return TABLE;
    }

    @Override
    public Collection<String> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof ProcedureEvent event && !isDraft(event) ? Set.of(event.code()) : Set.of();
    }

    private static boolean isDraft(ProcedureEvent event) {
        return switch (event) {
            case ProcedureDrafted _, ProcedureDraftDiscarded _ -> true;
            case ProcedurePublished _, ProcedureCorrected _, ProcedureRepealed _, ProcessApproved _ -> false;
        };
    }

    @Override
    public ProcedureRow apply(String code, ProcedureRow row, Recorded<?> recorded) {
        ProcedureEvent event = (ProcedureEvent) recorded.event();
        int at = recorded.version();
        ProcedureRow known =
                row != null ? row : new ProcedureRow(code, event.procedureId(), List.of(), List.of(), List.of());
        return switch (event) {
            case ProcedurePublished e -> known.with(new PublishedVersion(at, e.version(), e.decision(), null));
            case ProcedureCorrected e -> known.with(new PublishedVersion(at, e.version(), e.decision(), e.corrects()));
            case ProcedureRepealed e -> known.with(new Repeal(at, e.from(), e.decision()));
            case ProcessApproved e -> known.with(new ApprovedProcess(at, e.process()));
            case ProcedureDrafted _, ProcedureDraftDiscarded _ -> known;
        };
    }
}

package vn.lienthong.mirror;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcessApproved;
import vn.lienthong.mirror.ProcedureRow.ApprovedProcess;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;

/** Procedures by code. */
final class ProcedureProjection implements Projection<String, ProcedureRow> {
    static final Table<String, ProcedureRow> TABLE = Table.of(ProcedureRow.class, "mirror_procedure");

    @Override
    public Table<String, ProcedureRow> table() {
        return TABLE;
    }

    @Override
    public Collection<String> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof ProcedureEvent event ? Set.of(event.code()) : Set.of();
    }

    @Override
    public ProcedureRow apply(String code, ProcedureRow row, Recorded<?> recorded) {
        ProcedureEvent event = (ProcedureEvent) recorded.event();
        ProcedureRow known = row != null ? row : new ProcedureRow(code, event.procedureId(), List.of(), List.of());
        return switch (event) {
            case ProcedurePublished published ->
                known.with(new PublishedVersion(recorded.version(), published.version()));
            case ProcessApproved approved -> known.with(new ApprovedProcess(recorded.version(), approved.process()));
        };
    }
}

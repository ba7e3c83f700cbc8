package vn.lienthong.routing.worklist;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.routing.HandlingPlanEvent;

/** Versions of plans: beside the legs, because what happens to one leg moves the plan of them all. */
final class PlanVersionProjection implements Projection<UUID, PlanVersionRow> {
    private static final Table<UUID, PlanVersionRow> TABLE = Table.of(PlanVersionRow.class, "plan_version");

    @Override
    public Table<UUID, PlanVersionRow> table() {
        return TABLE;
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof HandlingPlanEvent event ? Set.of(event.dossierId()) : Set.of();
    }

    @Override
    public PlanVersionRow apply(UUID dossierId, PlanVersionRow row, Recorded<?> recorded) {
        return new PlanVersionRow(dossierId, recorded.version());
    }
}

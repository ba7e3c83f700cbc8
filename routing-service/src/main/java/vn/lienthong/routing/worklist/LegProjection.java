package vn.lienthong.routing.worklist;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.PlanClosed;
import vn.lienthong.events.routing.HandlingPlanEvent.StepAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCancelled;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepRefused;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;
import vn.lienthong.routing.plan.LegStatus;

/** Legs, one row each. */
final class LegProjection implements Projection<UUID, LegRow> {
    static final Table<UUID, LegRow> TABLE = Table.of(LegRow.class, "leg");

    @Override
    public Table<UUID, LegRow> table() {
        return TABLE;
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof HandlingPlanEvent event ? legsOf(event) : List.of();
    }

    private static List<UUID> legsOf(HandlingPlanEvent event) {
        return switch (event) {
            case DossierRouted e -> e.legs().stream().map(Leg::legId).toList();
            case StepOffered e -> List.of(e.legId());
            case StepUnresolved e -> List.of(e.legId());
            case StepAccepted e -> List.of(e.legId());
            case StepTransferred e -> List.of(e.legId());
            case StepRefused e -> List.of(e.legId());
            case StepCompleted e -> List.of(e.legId());
            case StepCancelled e -> List.of(e.legId());
            case DossierDecided _, PlanClosed _ -> List.of();
        };
    }

    @Override
    public LegRow apply(UUID legId, LegRow row, Recorded<?> recorded) {
        return switch ((HandlingPlanEvent) recorded.event()) {
            case DossierRouted e -> LegRow.waiting(leg(legId, e), e);
            case StepOffered e -> row.offered(e.agency(), e.offeredAt());
            case StepUnresolved e -> row.unresolved(e.cause(), e.unresolvedAt());
            case StepAccepted e -> row.accepted(e.acceptedAt());
            case StepTransferred e -> row.transferred(e.to());
            case StepRefused e -> row.refused(e.agency());
            case StepCompleted _ -> row.ended(LegStatus.COMPLETED);
            case StepCancelled _ -> row.ended(LegStatus.CANCELLED);
            case DossierDecided _, PlanClosed _ -> row;
        };
    }

    private static Leg leg(UUID legId, DossierRouted plan) {
        return plan.legs().stream()
                .filter(leg -> leg.legId().equals(legId))
                .findFirst()
                .orElseThrow();
    }
}

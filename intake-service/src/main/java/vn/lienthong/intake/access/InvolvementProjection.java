package vn.lienthong.intake.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.PlanClosed;
import vn.lienthong.events.routing.HandlingPlanEvent.StepAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCancelled;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepRefused;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;

/** Involvement by dossier, from what routing says. */
final class InvolvementProjection implements Projection<UUID, Involvement> {
    static final Table<UUID, Involvement> TABLE = Table.of(Involvement.class, "involvement");

    @Override
    public Table<UUID, Involvement> table() {
        return TABLE;
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof HandlingPlanEvent event ? Set.of(event.dossierId()) : Set.of();
    }

    @Override
    public Involvement apply(UUID dossierId, Involvement row, Recorded<?> recorded) {
        Involvement before = row != null ? row : Involvement.none(dossierId);
        return switch ((HandlingPlanEvent) recorded.event()) {
            case DossierRouted _ -> before;
            case StepOffered offered -> before.with(offered.legId(), offered.agency());
            case StepAccepted accepted -> before.with(accepted.legId(), accepted.agency());
            case StepTransferred transferred
            when transferred.inHand() -> before.with(transferred.legId(), transferred.to());
            case StepTransferred _ -> before;
            case StepUnresolved unresolved -> before.without(unresolved.legId());
            case StepRefused refused -> before.without(refused.legId());
            case StepCompleted completed -> before.without(completed.legId());
            case StepCancelled cancelled -> before.without(cancelled.legId());
            case DossierDecided _, PlanClosed _ -> before.over();
        };
    }
}

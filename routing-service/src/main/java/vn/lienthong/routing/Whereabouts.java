package vn.lienthong.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent.CloseCause;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;
import vn.lienthong.routing.plan.HandlingPlan.Closed;
import vn.lienthong.routing.plan.HandlingPlan.Decided;
import vn.lienthong.routing.plan.HandlingPlan.Open;
import vn.lienthong.routing.plan.HandlingPlan.Routed;
import vn.lienthong.routing.plan.LegState.Cancelled;
import vn.lienthong.routing.plan.LegState.Completed;
import vn.lienthong.routing.plan.LegState.Unresolved;
import vn.lienthong.routing.plan.LegStatus;
import vn.lienthong.routing.plan.PlanLeg;

/** Where a dossier is: its plan, as it is shown. What does not apply is null. */
public record Whereabouts(
        UUID dossierId,
        String code,
        String procedure,
        String centre,
        PlanState state,
        Outcome outcome,
        CloseCause closeCause,
        List<PlannedLeg> legs,
        int version) {
    public enum PlanState {
        OPEN,
        DECIDED,
        CLOSED
    }

    /**
     * @param agency whose turn it is, was, or will be
     * @param because how the first agency was found
     * @param refusedBy agencies that said they were not the right one
     */
    public record PlannedLeg(
            UUID legId,
            String step,
            String nameVi,
            String nameEn,
            String role,
            String agency,
            LegStatus state,
            RoutingReason because,
            UnresolvedCause unresolved,
            List<String> refusedBy,
            List<String> after,
            Limit limit,
            Instant promisedDue,
            Instant offeredAt,
            Instant acceptedAt,
            Instant completedAt,
            Instant cancelledAt,
            Outcome outcome) {}

    public static Whereabouts of(Routed plan, int version) {
        DossierRouted facts = plan.facts();
        return new Whereabouts(
                facts.dossierId(),
                facts.code(),
                facts.procedure(),
                facts.centre(),
                switch (plan) {
                    case Open _ -> PlanState.OPEN;
                    case Decided _ -> PlanState.DECIDED;
                    case Closed _ -> PlanState.CLOSED;
                },
                plan instanceof Decided decided ? decided.outcome() : null,
                plan instanceof Closed closed ? closed.cause() : null,
                plan.legs().all().stream().map(Whereabouts::leg).toList(),
                version);
    }

    private static PlannedLeg leg(PlanLeg leg) {
        Leg laidOut = leg.laidOut();
        return new PlannedLeg(
                leg.id(),
                leg.step(),
                laidOut.nameVi(),
                laidOut.nameEn(),
                laidOut.role(),
                leg.agency(),
                leg.state().status(),
                laidOut.because(),
                leg.state() instanceof Unresolved unresolved ? unresolved.cause() : null,
                List.copyOf(leg.refusers()),
                laidOut.after(),
                laidOut.limit(),
                laidOut.promisedDue(),
                leg.state().offeredAt(),
                leg.state().acceptedAt(),
                leg.state() instanceof Completed completed ? completed.completedAt() : null,
                leg.state() instanceof Cancelled cancelled ? cancelled.cancelledAt() : null,
                leg.state() instanceof Completed completed ? completed.outcome() : null);
    }
}

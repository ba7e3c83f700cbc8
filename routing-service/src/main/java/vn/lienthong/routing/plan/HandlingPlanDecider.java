package vn.lienthong.routing.plan;

import java.util.List;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.PlanClosed;
import vn.lienthong.routing.plan.HandlingPlan.Closed;
import vn.lienthong.routing.plan.HandlingPlan.Decided;
import vn.lienthong.routing.plan.HandlingPlan.NotRouted;
import vn.lienthong.routing.plan.HandlingPlan.Open;
import vn.lienthong.routing.plan.HandlingPlan.Routed;
import vn.lienthong.routing.plan.HandlingPlanCommand.ClosePlan;
import vn.lienthong.routing.plan.HandlingPlanCommand.LegCommand;
import vn.lienthong.routing.plan.HandlingPlanCommand.RouteDossier;
import vn.lienthong.routing.plan.HandlingPlanCommand.Transfer;
import vn.lienthong.routing.plan.HandlingPlanCommand.TransferLegs;

/** What may happen to a plan as a whole; {@link LegDecisions} tells what may happen to one leg. */
public final class HandlingPlanDecider implements Decider<HandlingPlanCommand, HandlingPlanEvent, HandlingPlan> {
    private record Situation(HandlingPlanCommand command, HandlingPlan plan) {}

    @Override
    public HandlingPlan initialState() {
        return new NotRouted();
    }

    @Override
    public List<HandlingPlanEvent> decide(HandlingPlanCommand command, HandlingPlan plan) {
        return switch (new Situation(command, plan)) {
            case Situation(RouteDossier c, NotRouted _) -> route(c);
            case Situation(RouteDossier _, Routed _) -> List.of();

            case Situation(ClosePlan c, Open open) -> close(c, open);
            // Never accepted, or its end came first: there is nothing to close.
            case Situation(ClosePlan _, NotRouted _) -> List.of();
            case Situation(ClosePlan _, Decided _) -> List.of();
            case Situation(ClosePlan _, Closed _) -> List.of();

            case Situation(TransferLegs c, Open open) -> transfer(c, open);
            // What is over needs no successor.
            case Situation(TransferLegs _, NotRouted _) -> List.of();
            case Situation(TransferLegs _, Decided _) -> List.of();
            case Situation(TransferLegs _, Closed _) -> List.of();

            case Situation(LegCommand c, Routed routed) -> LegDecisions.decide(c, routed);
            case Situation(LegCommand c, NotRouted _) ->
                throw new CommandRejected(
                        PlanRejection.PLAN_UNKNOWN, "Dossier %s was never routed".formatted(c.dossierId()));
        };
    }

    @Override
    public HandlingPlan evolve(HandlingPlan plan, HandlingPlanEvent event) {
        return switch (plan) {
            case NotRouted before ->
                event instanceof DossierRouted routed ? new Open(routed, Legs.of(routed.legs())) : before;
            case Routed routed ->
                switch (event) {
                    case DossierDecided e -> new Decided(routed.facts(), routed.legs(), e.outcome());
                    case PlanClosed e -> new Closed(routed.facts(), routed.legs(), e.cause());
                    case HandlingPlanEvent e ->
                        new Open(routed.facts(), routed.legs().after(e));
                };
        };
    }

    private static List<HandlingPlanEvent> route(RouteDossier c) {
        Legs legs = Legs.of(c.legs());
        if (!legs.canBeWalked()) {
            throw new CommandRejected(
                    PlanRejection.STEPS_IN_NO_ORDER,
                    "The steps of procedure %s have no order".formatted(c.procedure()));
        }
        DossierRouted routed = new DossierRouted(
                c.dossierId(),
                c.code(),
                c.procedure(),
                c.procedureVersion(),
                c.centre(),
                c.calendar(),
                c.bundle(),
                c.placesOf(),
                c.legs(),
                c.routedAt());
        return new Course(routed, legs, c.routedAt())
                .happens(routed)
                .offersWhatIsReady()
                .events();
    }

    private static List<HandlingPlanEvent> transfer(TransferLegs c, Open open) {
        Course course = new Course(open.facts(), open.legs(), c.transferredAt());
        for (Transfer transfer : c.transfers()) {
            open.legs().find(transfer.legId()).ifPresent(leg -> course.transfers(leg, transfer));
        }
        return course.events();
    }

    private static List<HandlingPlanEvent> close(ClosePlan c, Open open) {
        return new Course(open.facts(), open.legs(), c.closedAt())
                .cancels(open.legs().open())
                .happens(new PlanClosed(c.dossierId(), c.cause(), c.closedAt()))
                .events();
    }
}

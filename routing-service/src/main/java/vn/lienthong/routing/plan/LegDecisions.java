package vn.lienthong.routing.plan;

import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.REFUSED_WITHOUT_SUCCESSOR;
import static vn.lienthong.routing.plan.PlanRejection.LEG_CLOSED;
import static vn.lienthong.routing.plan.PlanRejection.LEG_NOT_ACCEPTED;
import static vn.lienthong.routing.plan.PlanRejection.LEG_NOT_OFFERED;
import static vn.lienthong.routing.plan.PlanRejection.LEG_NOT_UNRESOLVED;
import static vn.lienthong.routing.plan.PlanRejection.LEG_OF_ANOTHER_AGENCY;
import static vn.lienthong.routing.plan.PlanRejection.LEG_UNKNOWN;

import java.util.List;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.StepAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepRefused;
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;
import vn.lienthong.routing.plan.HandlingPlan.Routed;
import vn.lienthong.routing.plan.HandlingPlanCommand.AcceptStep;
import vn.lienthong.routing.plan.HandlingPlanCommand.AssignStep;
import vn.lienthong.routing.plan.HandlingPlanCommand.CompleteStep;
import vn.lienthong.routing.plan.HandlingPlanCommand.LegCommand;
import vn.lienthong.routing.plan.HandlingPlanCommand.RefuseStep;
import vn.lienthong.routing.plan.LegState.Accepted;
import vn.lienthong.routing.plan.LegState.Cancelled;
import vn.lienthong.routing.plan.LegState.Completed;
import vn.lienthong.routing.plan.LegState.Offered;
import vn.lienthong.routing.plan.LegState.Unresolved;
import vn.lienthong.routing.plan.LegState.Waiting;

/** What may happen to a leg. A closed plan needs no rules of its own: all its legs are closed. */
final class LegDecisions {
    private record Situation(LegCommand command, LegState state) {}

    private LegDecisions() {}

    static List<HandlingPlanEvent> decide(LegCommand command, Routed plan) {
        PlanLeg leg = plan.legs().find(command.legId()).orElseThrow(() -> rejected(LEG_UNKNOWN, command));
        requireOwn(command, leg);
        return switch (new Situation(command, leg.state())) {
            case Situation(AcceptStep c, Offered _) -> List.of(accepted(c, leg));
            case Situation(AcceptStep _, Accepted _) -> List.of();
            case Situation(AcceptStep c, Waiting _) -> throw rejected(LEG_NOT_OFFERED, c);
            case Situation(AcceptStep c, Unresolved _) -> throw rejected(LEG_NOT_OFFERED, c);
            case Situation(AcceptStep c, Completed _) -> throw rejected(LEG_CLOSED, c);
            case Situation(AcceptStep c, Cancelled _) -> throw rejected(LEG_CLOSED, c);

            case Situation(CompleteStep c, Accepted _) -> complete(c, leg, plan);
            case Situation(CompleteStep c, Offered _) -> throw rejected(LEG_NOT_ACCEPTED, c);
            case Situation(CompleteStep c, Waiting _) -> throw rejected(LEG_NOT_OFFERED, c);
            case Situation(CompleteStep c, Unresolved _) -> throw rejected(LEG_NOT_OFFERED, c);
            case Situation(CompleteStep c, Completed done) -> alreadyCompleted(c, done);
            case Situation(CompleteStep c, Cancelled _) -> throw rejected(LEG_CLOSED, c);

            case Situation(RefuseStep c, Offered _) -> refuse(c, leg, plan);
            case Situation(RefuseStep c, Accepted _) -> refuse(c, leg, plan);
            case Situation(RefuseStep c, Waiting _) -> throw rejected(LEG_NOT_OFFERED, c);
            case Situation(RefuseStep c, Unresolved _) -> throw rejected(LEG_NOT_OFFERED, c);
            case Situation(RefuseStep c, Completed _) -> throw rejected(LEG_CLOSED, c);
            case Situation(RefuseStep c, Cancelled _) -> throw rejected(LEG_CLOSED, c);

            case Situation(AssignStep c, Unresolved _) -> assign(c, leg, plan);
            case Situation(AssignStep c, Offered offered) -> alreadyAssigned(c, offered);
            case Situation(AssignStep c, Accepted accepted) -> alreadyAssigned(c, accepted);
            case Situation(AssignStep c, Waiting _) -> throw rejected(LEG_NOT_UNRESOLVED, c);
            case Situation(AssignStep c, Completed _) -> throw rejected(LEG_CLOSED, c);
            case Situation(AssignStep c, Cancelled _) -> throw rejected(LEG_CLOSED, c);
        };
    }

    private static void requireOwn(LegCommand command, PlanLeg leg) {
        String holder = leg.state().agency();
        if (!(command instanceof AssignStep) && holder != null && !holder.equals(command.agency())) {
            throw rejected(LEG_OF_ANOTHER_AGENCY, command);
        }
    }

    private static StepAccepted accepted(AcceptStep c, PlanLeg leg) {
        return new StepAccepted(c.dossierId(), leg.id(), leg.step(), c.agency(), c.acceptedAt());
    }

    private static List<HandlingPlanEvent> complete(CompleteStep c, PlanLeg leg, Routed plan) {
        return new Course(plan.facts(), plan.legs(), c.completedAt())
                .happens(new StepCompleted(
                        c.dossierId(), leg.id(), leg.step(), c.agency(), c.outcome(), c.completedAt()))
                .drawsConsequences(plan.facts().bundle(), c.outcome() == Outcome.GRANTED)
                .events();
    }

    private static List<HandlingPlanEvent> alreadyCompleted(CompleteStep c, Completed done) {
        if (c.outcome() != done.outcome()) {
            throw rejected(LEG_CLOSED, c);
        }
        return List.of();
    }

    /** Whoever refused once is not asked again by another agency, only by the centre that assigns it. */
    private static List<HandlingPlanEvent> refuse(RefuseStep c, PlanLeg leg, Routed plan) {
        Course course = new Course(plan.facts(), plan.legs(), c.refusedAt())
                .happens(new StepRefused(
                        c.dossierId(), leg.id(), leg.step(), c.agency(), c.reason(), c.rightAgency(), c.refusedAt()));
        boolean askable = c.rightAgency() != null
                && !c.rightAgency().equals(c.agency())
                && !leg.refusers().contains(c.rightAgency());
        return (askable
                        ? course.offers(leg, c.rightAgency())
                        : course.happens(new StepUnresolved(
                                c.dossierId(), leg.id(), leg.step(), REFUSED_WITHOUT_SUCCESSOR, c.refusedAt())))
                .events();
    }

    private static List<HandlingPlanEvent> assign(AssignStep c, PlanLeg leg, Routed plan) {
        return new Course(plan.facts(), plan.legs(), c.assignedAt())
                .offers(leg, c.agency())
                .events();
    }

    private static List<HandlingPlanEvent> alreadyAssigned(AssignStep c, LegState state) {
        if (!c.agency().equals(state.agency())) {
            throw rejected(LEG_NOT_UNRESOLVED, c);
        }
        return List.of();
    }

    private static CommandRejected rejected(PlanRejection why, LegCommand command) {
        return new CommandRejected(
                why, "%s of leg %s".formatted(command.getClass().getSimpleName(), command.legId()));
    }
}

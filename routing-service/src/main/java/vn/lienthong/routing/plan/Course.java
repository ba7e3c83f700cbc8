package vn.lienthong.routing.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCancelled;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;
import vn.lienthong.events.routing.HandlingPlanEvent.TransferReason;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;
import vn.lienthong.routing.plan.HandlingPlanCommand.Transfer;
import vn.lienthong.routing.plan.LegState.Waiting;

/** The events of one decision as they follow from each other, and the legs after them. */
final class Course {
    private final DossierRouted facts;
    private final Instant at;
    private final List<HandlingPlanEvent> events = new ArrayList<>();
    private Legs legs;

    Course(DossierRouted facts, Legs legs, Instant at) {
        this.facts = facts;
        this.legs = legs;
        this.at = at;
    }

    Course happens(HandlingPlanEvent event) {
        events.add(event);
        legs = legs.after(event);
        return this;
    }

    Course offers(PlanLeg leg, String agency) {
        return happens(new StepOffered(
                facts.dossierId(),
                leg.id(),
                leg.step(),
                agency,
                facts.centre(),
                leg.laidOut().limit(),
                leg.laidOut().promisedDue(),
                at));
    }

    Course offersWhatIsReady() {
        legs.ready().forEach(this::offersOrSaysUnresolved);
        return this;
    }

    Course cancels(List<PlanLeg> undone) {
        undone.forEach(leg -> happens(new StepCancelled(facts.dossierId(), leg.id(), leg.step(), leg.agency(), at)));
        return this;
    }

    /** A step refused on its merits ends the dossier; in a bundle it ends only what needs its result. */
    Course drawsConsequences(boolean bundle, boolean granted) {
        if (!granted) {
            cancels(bundle ? legs.doomed() : legs.open());
        }
        offersWhatIsReady();
        return legs.open().isEmpty() ? happens(new DossierDecided(facts.dossierId(), outcome(bundle), at)) : this;
    }

    private Outcome outcome(boolean bundle) {
        Outcome together = legs.outcome();
        return bundle || together == Outcome.GRANTED ? together : Outcome.REFUSED;
    }

    List<HandlingPlanEvent> events() {
        return List.copyOf(events);
    }

    /** From an agency that is no more to its successor, if it has one; nothing where the agency has it no more. */
    Course transfers(PlanLeg leg, Transfer transfer) {
        boolean hasIt = leg.state().isOpen() && transfer.from().equals(leg.agency());
        if (!hasIt) {
            return this;
        }
        boolean inHand = !(leg.state() instanceof Waiting);
        return inHand && transfer.to() == null
                ? saysUnresolved(leg, transfer.unresolved())
                : happens(new StepTransferred(
                        facts.dossierId(),
                        leg.id(),
                        leg.step(),
                        inHand,
                        transfer.from(),
                        transfer.to(),
                        transfer.unresolved(),
                        TransferReason.TRANSFERRED_BY_REORGANISATION,
                        since(transfer, leg)));
    }

    /** What was offered to it though it was no more went on at once. */
    private static Instant since(Transfer transfer, PlanLeg leg) {
        Instant offeredAt = leg.state().offeredAt();
        return offeredAt != null && offeredAt.isAfter(transfer.since()) ? offeredAt : transfer.since();
    }

    private void offersOrSaysUnresolved(PlanLeg leg) {
        if (leg.state() instanceof Waiting(String next, UnresolvedCause cause) && next == null) {
            saysUnresolved(leg, cause);
        } else {
            offers(leg, leg.agency());
        }
    }

    private Course saysUnresolved(PlanLeg leg, UnresolvedCause cause) {
        return happens(new StepUnresolved(facts.dossierId(), leg.id(), leg.step(), cause, at));
    }
}

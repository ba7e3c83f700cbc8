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
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;

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

    private void offersOrSaysUnresolved(PlanLeg leg) {
        if (leg.laidOut().agency() != null) {
            offers(leg, leg.laidOut().agency());
        } else {
            happens(new StepUnresolved(
                    facts.dossierId(),
                    leg.id(),
                    leg.step(),
                    leg.laidOut().because().unresolved(),
                    at));
        }
    }
}

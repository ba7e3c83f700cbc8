package vn.lienthong.routing.plan;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent.CloseCause;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;

/** How a dossier is handled. It keeps more than decisions need: the answer to a command shows all of it. */
public sealed interface HandlingPlan {
    record NotRouted() implements HandlingPlan {}

    /** A plan that was made, whatever came of it. */
    sealed interface Routed extends HandlingPlan {
        DossierRouted facts();

        Legs legs();

        /** The receiving centre and every agency that has or had a leg, or will have one. */
        default Set<String> concerned() {
            Set<String> concerned = new TreeSet<>();
            concerned.add(facts().centre());
            for (PlanLeg leg : legs().all()) {
                Optional.ofNullable(leg.laidOut().agency()).ifPresent(concerned::add);
                Optional.ofNullable(leg.agency()).ifPresent(concerned::add);
                concerned.addAll(leg.holders());
            }
            return concerned;
        }
    }

    record Open(DossierRouted facts, Legs legs) implements Routed {}

    record Decided(DossierRouted facts, Legs legs, Outcome outcome) implements Routed {}

    /** The dossier was withdrawn or stopped. */
    record Closed(DossierRouted facts, Legs legs, CloseCause cause) implements Routed {}
}

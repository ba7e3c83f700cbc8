package vn.lienthong.routing.competence;

import vn.lienthong.events.catalog.ProcedureEvent.PlaceRule;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;

/** What was found for a step, and the path that led to it. */
public sealed interface Resolution {
    RoutingReason because();

    /** The code of the competent agency; null where none was found. */
    String agency();

    record Resolved(String agency, RoutingReason because) implements Resolution {}

    record Unresolved(RoutingReason because) implements Resolution {
        @Override
        public String agency() {
            return null;
        }

        public UnresolvedCause cause() {
            return because.unresolved();
        }
    }

    static Resolution resolved(String agency, PlaceRule rule, String place, String jurisdiction) {
        return new Resolved(agency, new RoutingReason(rule.name(), place, jurisdiction, null));
    }

    static Resolution unresolved(UnresolvedCause cause, PlaceRule rule, String place, String jurisdiction) {
        return new Unresolved(new RoutingReason(rule.name(), place, jurisdiction, cause));
    }
}

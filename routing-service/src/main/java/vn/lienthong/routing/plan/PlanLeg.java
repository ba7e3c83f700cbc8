package vn.lienthong.routing.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.routing.plan.LegState.Accepted;
import vn.lienthong.routing.plan.LegState.Cancelled;
import vn.lienthong.routing.plan.LegState.Completed;
import vn.lienthong.routing.plan.LegState.Offered;
import vn.lienthong.routing.plan.LegState.Unresolved;
import vn.lienthong.routing.plan.LegState.Waiting;

/**
 * A leg and where it stands.
 *
 * @param laidOut as the plan was made; its agency is the first one, not always that of today
 * @param holders every agency to which it was ever offered
 * @param refusers every agency that said it was not the right one
 */
public record PlanLeg(Leg laidOut, LegState state, Set<String> holders, Set<String> refusers) {
    /** The id of a step's leg: the same however often the dossier is routed. */
    public static UUID idOf(UUID dossierId, String step) {
        return UUID.nameUUIDFromBytes((dossierId + "/" + step).getBytes(UTF_8));
    }

    static PlanLeg waiting(Leg leg) {
        return new PlanLeg(leg, new Waiting(leg.agency(), leg.because().unresolved()), Set.of(), Set.of());
    }

    public UUID id() {
        return laidOut.legId();
    }

    public String step() {
        return laidOut.step();
    }

    /** The agency whose turn it is, was, or will be; null where none is known. */
    public String agency() {
        return state instanceof Waiting waiting ? waiting.next() : state.agency();
    }

    PlanLeg offered(Offered offered) {
        return new PlanLeg(laidOut, offered, with(holders, offered.agency()), refusers);
    }

    PlanLeg refused(String agency, Unresolved unresolved) {
        return new PlanLeg(laidOut, unresolved, holders, with(refusers, agency));
    }

    /** With a successor of its agency, in whatever state it was. */
    PlanLeg transferred(StepTransferred event) {
        return switch (state) {
            case Waiting _ -> in(new Waiting(event.to(), event.unresolved()));
            case Offered offered -> offered(new Offered(event.to(), offered.offeredAt()));
            case Accepted accepted ->
                new PlanLeg(
                        laidOut,
                        new Accepted(event.to(), accepted.offeredAt(), accepted.acceptedAt()),
                        with(holders, event.to()),
                        refusers);
            case Unresolved _, Completed _, Cancelled _ -> this;
        };
    }

    PlanLeg in(LegState next) {
        return new PlanLeg(laidOut, next, holders, refusers);
    }

    private static Set<String> with(Set<String> agencies, String agency) {
        Set<String> more = new LinkedHashSet<>(agencies);
        more.add(agency);
        return more;
    }
}

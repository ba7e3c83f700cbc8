package vn.lienthong.events.routing;

import static vn.lienthong.events.Topics.ROUTING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.EventType;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;

/** What has happened to the handling of a dossier: which agency had which step, and what it did with it. */
@Aggregate(service = "routing", name = "handling-plan", topic = ROUTING)
public sealed interface HandlingPlanEvent {
    UUID dossierId();

    /**
     * The steps were laid out and each agency resolved for the place and the date.
     *
     * @param procedureVersion version of the procedure's stream that the dossier is pinned to; absent, like placesOf, in
     *     events from before it was told
     * @param placesOf the local day whose units the places of the legs are
     */
    @EventType("vn.lienthong.routing.dossier-routed.v1")
    record DossierRouted(
            UUID dossierId,
            String code,
            String procedure,
            @Nullable Integer procedureVersion,
            String centre,
            String calendar,
            boolean bundle,
            @Nullable LocalDate placesOf,
            List<Leg> legs,
            Instant routedAt)
            implements HandlingPlanEvent {}

    /**
     * The step stands in the agency's worklist; nothing it waits for is open.
     *
     * @param centre the dossier's receiving centre; absent in events from before it was told
     */
    @EventType("vn.lienthong.routing.step-offered.v1")
    record StepOffered(
            UUID dossierId,
            UUID legId,
            String step,
            String agency,
            @Nullable String centre,
            Limit limit,
            Instant promisedDue,
            Instant offeredAt)
            implements HandlingPlanEvent {}

    /** No agency is known to be competent: somebody must assign one. */
    @EventType("vn.lienthong.routing.step-unresolved.v1")
    record StepUnresolved(UUID dossierId, UUID legId, String step, UnresolvedCause cause, Instant unresolvedAt)
            implements HandlingPlanEvent {}

    /** The agency took the step. */
    @EventType("vn.lienthong.routing.step-accepted.v1")
    record StepAccepted(UUID dossierId, UUID legId, String step, String agency, Instant acceptedAt)
            implements HandlingPlanEvent {}

    /**
     * The agency is not the right one.
     *
     * @param rightAgency who is, as far as it knows
     */
    @EventType("vn.lienthong.routing.step-refused.v1")
    record StepRefused(
            UUID dossierId,
            UUID legId,
            String step,
            String agency,
            RefusalReason reason,
            @Nullable String rightAgency,
            Instant refusedAt)
            implements HandlingPlanEvent {}

    /**
     * The agency is no more, and another one goes on with the step. Nothing begins anew: not the time of a step in hand,
     * nor what was promised.
     *
     * @param inHand whether the step's turn had come; else it will be offered to the successor when it does
     * @param to code of the successor; null for a step whose turn has not come and that nobody is known to be competent
     *     for
     * @param unresolved why nobody is; null where there is a successor
     */
    @EventType("vn.lienthong.routing.step-transferred.v1")
    record StepTransferred(
            UUID dossierId,
            UUID legId,
            String step,
            boolean inHand,
            String from,
            @Nullable String to,
            @Nullable UnresolvedCause unresolved,
            TransferReason reason,
            Instant transferredAt)
            implements HandlingPlanEvent {}

    /** The agency did its part. */
    @EventType("vn.lienthong.routing.step-completed.v1")
    record StepCompleted(UUID dossierId, UUID legId, String step, String agency, Outcome outcome, Instant completedAt)
            implements HandlingPlanEvent {}

    /** The step will not be done: one that it waits for was refused, or the dossier ended. */
    @EventType("vn.lienthong.routing.step-cancelled.v1")
    record StepCancelled(
            UUID dossierId,
            UUID legId,
            String step,
            @Nullable String agency,
            Instant cancelledAt) implements HandlingPlanEvent {}

    /** All steps are done. */
    @EventType("vn.lienthong.routing.dossier-decided.v1")
    record DossierDecided(UUID dossierId, Outcome outcome, Instant decidedAt) implements HandlingPlanEvent {}

    /** The dossier ended without a decision: withdrawn or stopped. */
    @EventType("vn.lienthong.routing.plan-closed.v1")
    record PlanClosed(UUID dossierId, CloseCause cause, Instant closedAt) implements HandlingPlanEvent {}

    /**
     * A step laid out for one agency.
     *
     * @param agency code of the competent agency; null where none was found
     * @param because the path that led to it
     * @param promisedDue when the receipt promised this step to be done
     */
    record Leg(
            UUID legId,
            String step,
            String nameVi,
            String nameEn,
            String role,
            @Nullable String agency,
            RoutingReason because,
            List<String> after,
            Limit limit,
            Instant promisedDue) {}

    /**
     * Why this agency: the rule, the place it was applied to, and the unit whose agency it is.
     *
     * @param place code of the commune that the rule pointed to, as it was handed in; null for a fixed agency
     * @param jurisdiction code of the unit on the way up from the place, as it is at acceptance, that the agency is
     *     competent for
     */
    record RoutingReason(
            String rule,
            @Nullable String place,
            @Nullable String jurisdiction,
            @Nullable UnresolvedCause unresolved) {}

    /** Why no agency is known to be competent for a step. */
    enum UnresolvedCause {
        /** The procedure needs a place that the dossier does not have. */
        PLACE_MISSING,
        UNIT_UNKNOWN,
        /** Since the dossier was handed in its place was divided between units that different agencies decide for. */
        PLACE_DIVIDED,
        NO_COMPETENT_AGENCY,
        /** Several agencies equally near are competent. */
        AMBIGUOUS,
        /** The agency refused and named nobody who is competent. */
        REFUSED_WITHOUT_SUCCESSOR,
        /** The agency is no more, and none of its successors is known to have the step. */
        AGENCY_ENDED
    }

    /** Why a step went on to another agency. */
    enum TransferReason {
        TRANSFERRED_BY_REORGANISATION
    }

    /** Why an agency gave a step back. */
    enum RefusalReason {
        NOT_COMPETENT_FOR_PLACE,
        NOT_COMPETENT_FOR_MATTER,
        WRONG_UPSTREAM_RESULT
    }

    /** How a dossier ended without a decision. */
    enum CloseCause {
        WITHDRAWN,
        STOPPED
    }
}

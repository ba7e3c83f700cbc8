package vn.lienthong.routing.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent.CloseCause;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.RefusalReason;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;

/** What may be asked of a handling plan. */
public sealed interface HandlingPlanCommand {
    UUID dossierId();

    /**
     * @param procedureVersion that the dossier is pinned to; null where intake did not tell
     * @param placesOf the day whose units the places of the legs are
     */
    record RouteDossier(
            UUID dossierId,
            String code,
            String procedure,
            Integer procedureVersion,
            String centre,
            String calendar,
            boolean bundle,
            LocalDate placesOf,
            List<Leg> legs,
            Instant routedAt)
            implements HandlingPlanCommand {}

    /** The dossier ended without a decision. */
    record ClosePlan(UUID dossierId, CloseCause cause, Instant closedAt) implements HandlingPlanCommand {}

    /** Agencies are no more: their open legs go on with others. */
    record TransferLegs(UUID dossierId, List<Transfer> transfers, Instant transferredAt)
            implements HandlingPlanCommand {}

    /**
     * One leg of an agency that is no more.
     *
     * @param to its successor; null where none is known to have the leg
     * @param unresolved why not; null where there is one
     * @param since when its agency was no more
     */
    record Transfer(UUID legId, String from, String to, UnresolvedCause unresolved, Instant since) {}

    /** What may be asked of one leg. */
    sealed interface LegCommand extends HandlingPlanCommand {
        UUID legId();

        /** The agency that acts; for an assignment, the one that is to have the leg. */
        String agency();
    }

    record AcceptStep(UUID dossierId, UUID legId, String agency, Instant acceptedAt) implements LegCommand {}

    /** @param outcome a step is granted or refused, never partly */
    record CompleteStep(UUID dossierId, UUID legId, String agency, Outcome outcome, Instant completedAt)
            implements LegCommand {
        public CompleteStep {
            if (outcome == Outcome.PARTLY_GRANTED) {
                throw new IllegalArgumentException("A step is not granted in part");
            }
        }
    }

    /** @param rightAgency who is competent, as far as the agency knows; may be null */
    record RefuseStep(
            UUID dossierId, UUID legId, String agency, RefusalReason reason, String rightAgency, Instant refusedAt)
            implements LegCommand {}

    /** Gives an unresolved leg to an agency. */
    record AssignStep(UUID dossierId, UUID legId, String agency, Instant assignedAt) implements LegCommand {}
}

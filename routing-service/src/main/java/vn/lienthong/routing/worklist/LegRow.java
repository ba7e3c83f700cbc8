package vn.lienthong.routing.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;
import vn.lienthong.routing.plan.LegStatus;

/** A leg as the lists show it. @param cause why it is unresolved; null in every other state */
record LegRow(
        UUID legId,
        UUID dossierId,
        String code,
        String procedure,
        String centre,
        String step,
        String nameVi,
        String nameEn,
        String role,
        RoutingReason because,
        String agency,
        LegStatus state,
        UnresolvedCause cause,
        List<String> refusedBy,
        Instant promisedDue,
        Instant offeredAt,
        Instant acceptedAt,
        Instant unresolvedAt) {
    static LegRow waiting(Leg leg, DossierRouted plan) {
        return new LegRow(
                leg.legId(),
                plan.dossierId(),
                plan.code(),
                plan.procedure(),
                plan.centre(),
                leg.step(),
                leg.nameVi(),
                leg.nameEn(),
                leg.role(),
                leg.because(),
                leg.agency(),
                LegStatus.WAITING,
                null,
                List.of(),
                leg.promisedDue(),
                null,
                null,
                null);
    }

    LegRow offered(String to, Instant at) {
        return with(to, LegStatus.OFFERED, null, at, null, null);
    }

    LegRow accepted(Instant at) {
        return with(agency, LegStatus.ACCEPTED, null, offeredAt, at, null);
    }

    LegRow unresolved(UnresolvedCause why, Instant at) {
        return with(null, LegStatus.UNRESOLVED, why, null, null, at);
    }

    /** Nothing but its agency changes. */
    LegRow transferred(String to) {
        return with(to, state, cause, offeredAt, acceptedAt, unresolvedAt);
    }

    LegRow ended(LegStatus how) {
        return with(agency, how, null, offeredAt, acceptedAt, null);
    }

    LegRow refused(String by) {
        List<String> refusers =
                Stream.concat(refusedBy.stream(), Stream.of(by)).distinct().toList();
        return new LegRow(
                legId,
                dossierId,
                code,
                procedure,
                centre,
                step,
                nameVi,
                nameEn,
                role,
                because,
                agency,
                state,
                cause,
                refusers,
                promisedDue,
                offeredAt,
                acceptedAt,
                unresolvedAt);
    }

    private LegRow with(
            String agency,
            LegStatus state,
            UnresolvedCause cause,
            Instant offeredAt,
            Instant acceptedAt,
            Instant unresolvedAt) {
        return new LegRow(
                legId,
                dossierId,
                code,
                procedure,
                centre,
                step,
                nameVi,
                nameEn,
                role,
                because,
                agency,
                state,
                cause,
                refusedBy,
                promisedDue,
                offeredAt,
                acceptedAt,
                unresolvedAt);
    }
}

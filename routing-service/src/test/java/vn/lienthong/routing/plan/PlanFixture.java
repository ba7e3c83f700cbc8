package vn.lienthong.routing.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.RefusalReason;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.events.routing.HandlingPlanEvent.StepAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCancelled;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepRefused;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;
import vn.lienthong.events.routing.HandlingPlanEvent.TransferReason;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;
import vn.lienthong.routing.plan.HandlingPlanCommand.AcceptStep;
import vn.lienthong.routing.plan.HandlingPlanCommand.AssignStep;
import vn.lienthong.routing.plan.HandlingPlanCommand.CompleteStep;
import vn.lienthong.routing.plan.HandlingPlanCommand.RefuseStep;
import vn.lienthong.routing.plan.HandlingPlanCommand.RouteDossier;
import vn.lienthong.routing.plan.HandlingPlanCommand.Transfer;
import vn.lienthong.routing.plan.HandlingPlanCommand.TransferLegs;

/** A dossier, its legs, and the words to tell what happens to them; everything at one moment. */
final class PlanFixture {
    static final UUID DOSSIER = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    static final Instant MONDAY = Instant.parse("2026-11-02T01:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    /** When agencies were no more. */
    static final Instant SINCE = Instant.parse("2026-10-31T17:00:00Z");

    static final Instant DUE = Instant.parse("2026-11-05T10:00:00Z");
    static final Limit THREE_DAYS = Limit.workingDays(3);
    static final String CENTRE = "H26.TT";

    private PlanFixture() {}

    /** A leg of the agency {@code <step>-office}. */
    static Leg leg(String step, String... after) {
        return leg(step, step + "-office", new RoutingReason("SUBJECT_PLACE", "00145", "00145", null), after);
    }

    static Leg legWithoutAgency(String step, String... after) {
        RoutingReason because = new RoutingReason("SUBJECT_PLACE", "00145", null, UnresolvedCause.NO_COMPETENT_AGENCY);
        return leg(step, null, because, after);
    }

    static RouteDossier route(boolean bundle, Leg... legs) {
        return new RouteDossier(DOSSIER, "H26.TT-1", "1.013978", 1, CENTRE, "VN", bundle, DAY, List.of(legs), MONDAY);
    }

    static DossierRouted routed(boolean bundle, Leg... legs) {
        return new DossierRouted(DOSSIER, "H26.TT-1", "1.013978", 1, CENTRE, "VN", bundle, DAY, List.of(legs), MONDAY);
    }

    static AcceptStep accept(Leg leg, String agency) {
        return new AcceptStep(DOSSIER, leg.legId(), agency, MONDAY);
    }

    static CompleteStep complete(Leg leg, String agency, Outcome outcome) {
        return new CompleteStep(DOSSIER, leg.legId(), agency, outcome, MONDAY);
    }

    static RefuseStep refuse(Leg leg, String agency, String rightAgency) {
        return new RefuseStep(DOSSIER, leg.legId(), agency, RefusalReason.NOT_COMPETENT_FOR_PLACE, rightAgency, MONDAY);
    }

    static AssignStep assign(Leg leg, String agency) {
        return new AssignStep(DOSSIER, leg.legId(), agency, MONDAY);
    }

    /** From an agency that is no more; to nobody where there is no successor. */
    static TransferLegs transfer(Leg leg, String from, String to) {
        UnresolvedCause cause = to == null ? UnresolvedCause.AGENCY_ENDED : null;
        return new TransferLegs(DOSSIER, List.of(new Transfer(leg.legId(), from, to, cause, SINCE)), MONDAY);
    }

    static HandlingPlanEvent transferred(Leg leg, boolean inHand, String from, String to) {
        return new StepTransferred(
                DOSSIER,
                leg.legId(),
                leg.step(),
                inHand,
                from,
                to,
                to == null ? UnresolvedCause.AGENCY_ENDED : null,
                TransferReason.TRANSFERRED_BY_REORGANISATION,
                inHand ? MONDAY : SINCE);
    }

    static HandlingPlanEvent offered(Leg leg, String agency) {
        return new StepOffered(DOSSIER, leg.legId(), leg.step(), agency, CENTRE, THREE_DAYS, DUE, MONDAY);
    }

    static HandlingPlanEvent accepted(Leg leg, String agency) {
        return new StepAccepted(DOSSIER, leg.legId(), leg.step(), agency, MONDAY);
    }

    static HandlingPlanEvent completed(Leg leg, String agency, Outcome outcome) {
        return new StepCompleted(DOSSIER, leg.legId(), leg.step(), agency, outcome, MONDAY);
    }

    static HandlingPlanEvent refused(Leg leg, String agency, String rightAgency) {
        return new StepRefused(
                DOSSIER, leg.legId(), leg.step(), agency, RefusalReason.NOT_COMPETENT_FOR_PLACE, rightAgency, MONDAY);
    }

    static HandlingPlanEvent unresolved(Leg leg, UnresolvedCause cause) {
        return new StepUnresolved(DOSSIER, leg.legId(), leg.step(), cause, MONDAY);
    }

    static HandlingPlanEvent cancelled(Leg leg, String agency) {
        return new StepCancelled(DOSSIER, leg.legId(), leg.step(), agency, MONDAY);
    }

    static HandlingPlanEvent decided(Outcome outcome) {
        return new DossierDecided(DOSSIER, outcome, MONDAY);
    }

    private static Leg leg(String step, String agency, RoutingReason because, String... after) {
        UUID legId = UUID.nameUUIDFromBytes(step.getBytes());
        return new Leg(legId, step, step, step, "ROLE", agency, because, List.of(after), THREE_DAYS, DUE);
    }
}

package vn.lienthong.intake.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.RoutingReason;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepRefused;
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;
import vn.lienthong.testing.Publisher;

/** What routing says of one dossier. */
public record Routing(UUID dossierId, UUID legId, String code) {
    /** When all of it happens. */
    public static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");

    private static final Instant DUE = Instant.parse("2026-11-05T10:00:00Z");

    public static Routing of(UUID dossierId) {
        return new Routing(dossierId, UUID.randomUUID(), "of-" + dossierId);
    }

    /** Laid out with one step, at the committee, and offered to it. */
    public Routing offers() {
        return laysOut(Country.COMMITTEE).offers(legId, Country.COMMITTEE);
    }

    /** Laid out with one step, which nobody is known to be competent for. */
    public Routing findsNobody() {
        laysOut(null);
        say(new StepUnresolved(dossierId, legId, "civil-status", UnresolvedCause.NO_COMPETENT_AGENCY, NOW));
        return this;
    }

    private Routing laysOut(String agency) {
        Leg leg = new Leg(
                legId,
                "civil-status",
                "Đăng ký khai sinh",
                "Birth registration",
                "COMMUNE_PEOPLES_COMMITTEE",
                agency,
                new RoutingReason("APPLICANT_RESIDENCE", Country.HOAN_KIEM, Country.HOAN_KIEM, null),
                List.of(),
                Limit.workingDays(3),
                DUE);
        say(new DossierRouted(
                dossierId, code, Country.BIRTH, null, Country.WARD_CENTRE, "VN", false, null, List.of(leg), NOW));
        return this;
    }

    public Routing offers(UUID leg, String agency) {
        say(new StepOffered(
                dossierId, leg, "civil-status", agency, Country.WARD_CENTRE, Limit.workingDays(3), DUE, NOW));
        return this;
    }

    public Routing refusedBy(String agency) {
        say(new StepRefused(
                dossierId,
                legId,
                "civil-status",
                agency,
                HandlingPlanEvent.RefusalReason.NOT_COMPETENT_FOR_PLACE,
                null,
                NOW));
        return this;
    }

    public Routing completes() {
        say(new StepCompleted(dossierId, legId, "civil-status", Country.COMMITTEE, Outcome.GRANTED, NOW));
        return this;
    }

    public Routing decides() {
        say(new DossierDecided(dossierId, Outcome.GRANTED, NOW));
        return this;
    }

    private void say(HandlingPlanEvent event) {
        Publisher.shared().publish(HandlingPlanEvent.class, dossierId, dossierId, code, event);
    }
}

package vn.lienthong.routing.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.DossierWithdrawn;
import vn.lienthong.events.dossier.DossierEvent.PromisedLeg;
import vn.lienthong.events.dossier.DossierEvent.StopCause;
import vn.lienthong.routing.plan.PlanLeg;
import vn.lienthong.testing.Publisher;

/** A dossier as intake tells of it. */
public record TestDossier(UUID id, String code) {
    public static final Instant DUE = Instant.parse("2026-11-05T10:00:00Z");

    private static int drawn;

    public static synchronized TestDossier draw() {
        drawn++;
        return new TestDossier(UUID.randomUUID(), "%s-20261102-%04d".formatted(SmallProvince.CENTRE, drawn));
    }

    /** Accepted at the centre for an applicant, and about land, in the hills. */
    public Recorded<DossierAccepted> accepted(String procedure, PromisedLeg... legs) {
        return publish(new DossierAccepted(
                id,
                code,
                procedure,
                null,
                SmallProvince.PROCESS_VERSION,
                SmallProvince.CENTRE,
                SmallProvince.HILL,
                SmallProvince.HILL,
                Limit.workingDays(3),
                "VN",
                legs[legs.length - 1].due(),
                List.of(legs),
                Instant.now(),
                Instant.now()));
    }

    public TestDossier acceptedSimple() {
        accepted(SmallProvince.SIMPLE, leg("check"));
        return this;
    }

    /** For the agency that has nothing else to do. */
    public TestDossier acceptedQuiet(Instant due) {
        accepted(SmallProvince.QUIET, leg("check", due));
        return this;
    }

    public TestDossier acceptedLand() {
        accepted(SmallProvince.LAND, leg("check"), leg("extract"), leg("tax", "check", "extract"));
        return this;
    }

    public TestDossier acceptedBirthGroup() {
        accepted(SmallProvince.BIRTH_GROUP, leg("birth"), leg("residence", "birth"), leg("health-card", "birth"));
        return this;
    }

    public TestDossier acceptedUnclear() {
        accepted(SmallProvince.UNCLEAR, leg("check"));
        return this;
    }

    public void withdrawn() {
        publish(new DossierWithdrawn(id, Instant.now()));
    }

    public void stopped() {
        publish(new DossierStopped(id, StopCause.AGENCY_NOTICE, Instant.now()));
    }

    public UUID legId(String step) {
        return PlanLeg.idOf(id, step);
    }

    public static PromisedLeg leg(String step, String... after) {
        return promised(step, DUE, after);
    }

    public static PromisedLeg leg(String step, Instant due) {
        return promised(step, due);
    }

    private static PromisedLeg promised(String step, Instant due, String... after) {
        return new PromisedLeg(
                step,
                "Bước " + step,
                "Step " + step,
                Limit.workingDays(3),
                Arrays.asList(after),
                due.plus(Duration.ofDays(after.length)));
    }

    private <E extends DossierEvent> Recorded<E> publish(E event) {
        return Publisher.shared().publish(DossierEvent.class, id, code, event);
    }
}

package vn.lienthong.satisfaction.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.events.dossier.DossierEvent.ResultReady;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
import vn.lienthong.events.dossier.DossierEvent.ReturnMethod;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.testing.Publisher;

/** A dossier as intake and routing tell of it. */
public record TestDossier(UUID id, String code, String centre, Instant at) {
    private static final String PROCEDURE = "9.000001";
    private static int drawn;

    public static synchronized TestDossier draw(Instant at) {
        drawn++;
        return at("H77.%05d.TT".formatted(drawn), at);
    }

    public static TestDossier at(String centre, Instant at) {
        return new TestDossier(UUID.randomUUID(), centre + "-" + UUID.randomUUID(), centre, at);
    }

    /** An agency of its own for a test. */
    public static String agency() {
        return "H77." + UUID.randomUUID();
    }

    public void accepted() {
        tell(new DossierSubmitted(id, PROCEDURE, 1, 2, Channel.COUNTER, centre, "70001", null, List.of(), at));
        tell(new DossierAccepted(
                id, code, PROCEDURE, 1, 2, centre, "70001", null, Limit.workingDays(3), "VN", at, List.of(), at, at));
    }

    public Recorded<?> returned() {
        tell(new ResultReady(id, Outcome.GRANTED, at));
        return tell(new ResultReturned(id, ReturnMethod.COUNTER, centre, Outcome.GRANTED, at));
    }

    /** Each agency completes a step, and the dossier is decided. */
    public void decidedBy(String... agencies) {
        for (String agency : agencies) {
            handle(new StepCompleted(id, UUID.randomUUID(), "step-of-" + agency, agency, Outcome.GRANTED, at));
        }
        handle(new DossierDecided(id, Outcome.GRANTED, at));
    }

    public TestDossier done(String... agencies) {
        accepted();
        decidedBy(agencies);
        returned();
        return this;
    }

    private Recorded<?> tell(DossierEvent event) {
        return Publisher.shared().publish(DossierEvent.class, id, code, event);
    }

    private void handle(HandlingPlanEvent event) {
        Publisher.shared().publish(HandlingPlanEvent.class, id, code, event);
    }
}

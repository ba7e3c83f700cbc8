package vn.lienthong.deadline.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierNotAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.events.dossier.DossierEvent.DossierWithdrawn;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationMet;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationRaised;
import vn.lienthong.events.dossier.DossierEvent.NotAcceptedReason;
import vn.lienthong.events.dossier.DossierEvent.ResultReady;
import vn.lienthong.events.dossier.DossierEvent.StopCause;
import vn.lienthong.events.dossier.DossierEvent.SupplementReceived;
import vn.lienthong.events.dossier.DossierEvent.SupplementRequested;
import vn.lienthong.events.dossier.DossierEvent.SupplementStage;
import vn.lienthong.testing.Publisher;

/** A dossier as intake tells of it. Its clock bears its id. */
public record TestDossier(UUID id, String code, String centre, String calendar) {
    public static final Limit THREE_DAYS = Limit.workingDays(3);
    private static final String PROCEDURE = "9.000001";
    private static int drawn;

    public static TestDossier draw() {
        return at(TestCatalog.agency(), TestCatalog.COUNTRY);
    }

    public static synchronized TestDossier at(String centre, String calendar) {
        drawn++;
        return new TestDossier(UUID.randomUUID(), "%s-270301-%04d".formatted(centre, drawn), centre, calendar);
    }

    public TestDossier submitted(Instant at) {
        publish(new DossierSubmitted(id, PROCEDURE, 1, 2, Channel.COUNTER, centre, "70001", null, List.of(), at));
        return this;
    }

    /** Submitted and accepted at once, for three working days. */
    public TestDossier accepted(Instant at) {
        submitted(at);
        acceptedAfterSubmission(at);
        return this;
    }

    public Recorded<?> acceptedAfterSubmission(Instant at) {
        return publish(new DossierAccepted(
                id, code, PROCEDURE, 1, 2, centre, "70001", null, THREE_DAYS, calendar, at, List.of(), at, at));
    }

    public void notAccepted(Instant at) {
        publish(new DossierNotAccepted(id, NotAcceptedReason.DUPLICATE, at));
    }

    public Recorded<?> supplementRequested(String agency, ClockEffect effect, Instant at) {
        return publish(new SupplementRequested(
                id, SupplementStage.APPRAISAL, agency, List.of(), effect, at.plusSeconds(1_000_000), at));
    }

    public Recorded<?> supplementReceived(Instant at) {
        return publish(new SupplementReceived(id, SupplementStage.APPRAISAL, List.of(), at));
    }

    public void mustPay(String agency, boolean pauses, Instant at) {
        publish(new FinancialObligationRaised(id, agency, 100_000, pauses, at));
    }

    public void paid(Instant at) {
        publish(new FinancialObligationMet(id, at));
    }

    public Recorded<?> ready(Instant at) {
        return publish(new ResultReady(id, Outcome.GRANTED, at));
    }

    public void withdrawn(Instant at) {
        publish(new DossierWithdrawn(id, at));
    }

    public void stopped(Instant at) {
        publish(new DossierStopped(id, StopCause.AGENCY_NOTICE, at));
    }

    private Recorded<?> publish(DossierEvent event) {
        return Publisher.shared().publish(DossierEvent.class, id, code, event);
    }
}

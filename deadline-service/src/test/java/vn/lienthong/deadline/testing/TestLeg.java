package vn.lienthong.deadline.testing;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.RefusalReason;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCancelled;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepRefused;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;
import vn.lienthong.events.routing.HandlingPlanEvent.TransferReason;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;
import vn.lienthong.testing.Publisher;

/** A step of a dossier as routing tells of it. */
public record TestLeg(TestDossier dossier, UUID id, String step) {
    public static TestLeg of(TestDossier dossier, String step) {
        return new TestLeg(dossier, UUID.randomUUID(), step);
    }

    public Recorded<?> offered(String agency, Limit limit, Instant at) {
        return publish(new StepOffered(dossier.id(), id, step, agency, dossier.centre(), limit, at, at));
    }

    /** As routing told of it before it told the centre. */
    public void offeredWithoutCentre(String agency, Limit limit, Instant at) {
        publish(new StepOffered(dossier.id(), id, step, agency, null, limit, at, at));
    }

    public Recorded<?> completed(String agency, Instant at) {
        return publish(new StepCompleted(dossier.id(), id, step, agency, Outcome.GRANTED, at));
    }

    public void refused(String agency, Instant at) {
        publish(new StepRefused(dossier.id(), id, step, agency, RefusalReason.NOT_COMPETENT_FOR_PLACE, null, at));
    }

    /** Its agency is no more. */
    public void transferred(String from, String to, Instant at) {
        publish(new StepTransferred(
                dossier.id(), id, step, true, from, to, null, TransferReason.TRANSFERRED_BY_REORGANISATION, at));
    }

    public void unresolved(Instant at) {
        publish(new StepUnresolved(dossier.id(), id, step, UnresolvedCause.AGENCY_ENDED, at));
    }

    public void cancelled(String agency, Instant at) {
        publish(new StepCancelled(dossier.id(), id, step, agency, at));
    }

    private Recorded<?> publish(HandlingPlanEvent event) {
        return Publisher.shared().publish(HandlingPlanEvent.class, dossier.id(), dossier.code(), event);
    }
}

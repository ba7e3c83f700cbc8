package vn.lienthong.intake.tracking;

import java.time.Instant;
import java.util.Optional;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ApologyIssued;
import vn.lienthong.events.deadline.ClockEvent.ClockOverran;
import vn.lienthong.events.deadline.ClockEvent.ClockPaused;
import vn.lienthong.events.deadline.ClockEvent.ClockRecalculated;
import vn.lienthong.events.deadline.ClockEvent.ClockRestarted;
import vn.lienthong.events.deadline.ClockEvent.ClockResumed;
import vn.lienthong.events.deadline.ClockEvent.ClockStarted;
import vn.lienthong.events.deadline.ClockEvent.ClockStopped;
import vn.lienthong.events.deadline.ClockEvent.ClockTransferred;
import vn.lienthong.events.deadline.ClockEvent.ClockWarned;
import vn.lienthong.events.deadline.ClockEvent.ExplanationGiven;
import vn.lienthong.events.deadline.ClockEvent.ExplanationRequested;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierNotAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.events.dossier.DossierEvent.DossierTransferred;
import vn.lienthong.events.dossier.DossierEvent.DossierWithdrawn;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationMet;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationRaised;
import vn.lienthong.events.dossier.DossierEvent.ResultReady;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
import vn.lienthong.events.dossier.DossierEvent.SupplementReceived;
import vn.lienthong.events.dossier.DossierEvent.SupplementRequested;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.PlanClosed;
import vn.lienthong.events.routing.HandlingPlanEvent.StepAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCancelled;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepRefused;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;
import vn.lienthong.intake.tracking.TimelineEntry.Told;

/** What each event tells the applicant: all of the dossier, who works on it, and what becomes of the date. */
final class Story {
    private Story() {}

    static Told of(DossierEvent event) {
        return switch (event) {
            case DossierSubmitted e -> told(e, e.submittedAt(), e.centre(), null);
            case DossierAccepted e -> told(e, e.acceptedAt(), e.centre(), e.promisedDue());
            case DossierNotAccepted e -> told(e, e.notAcceptedAt(), null, null);
            case DossierTransferred e -> told(e, e.transferredAt(), null, null);
            case SupplementRequested e -> told(e, e.requestedAt(), e.agency(), e.answerBy());
            case SupplementReceived e -> told(e, e.receivedAt(), null, null);
            case FinancialObligationRaised e -> told(e, e.raisedAt(), e.agency(), null);
            case FinancialObligationMet e -> told(e, e.metAt(), null, null);
            case DossierWithdrawn e -> told(e, e.withdrawnAt(), null, null);
            case DossierStopped e -> told(e, e.stoppedAt(), null, null);
            case ResultReady e -> told(e, e.readyAt(), null, null);
            case ResultReturned e -> told(e, e.returnedAt(), e.centre(), null);
        };
    }

    /** The beginning and the end of the handling the dossier tells itself. */
    static Optional<Told> of(HandlingPlanEvent event) {
        return switch (event) {
            case StepOffered e -> told(e, e.offeredAt(), e.agency(), e.step(), e.promisedDue());
            case StepUnresolved e -> told(e, e.unresolvedAt(), null, e.step(), null);
            case StepAccepted e -> told(e, e.acceptedAt(), e.agency(), e.step(), null);
            case StepTransferred e when e.inHand() -> told(e, e.transferredAt(), e.to(), e.step(), null);
            case StepTransferred _ -> Optional.empty();
            case StepRefused e -> told(e, e.refusedAt(), e.agency(), e.step(), null);
            case StepCompleted e -> told(e, e.completedAt(), e.agency(), e.step(), null);
            case StepCancelled e -> told(e, e.cancelledAt(), e.agency(), e.step(), null);
            case DossierRouted _, DossierDecided _, PlanClosed _ -> Optional.empty();
        };
    }

    /** Of an agency's own clocks only that it is late, and its apology, concern the applicant. */
    static Optional<Told> of(ClockEvent event) {
        boolean isOfDossier = event.clockId().equals(event.dossierId());
        return switch (event) {
            case ClockPaused e when isOfDossier -> told(e, e.pausedAt(), null, null);
            case ClockResumed e when isOfDossier -> told(e, e.resumedAt(), null, e.dueAt());
            case ClockRestarted e when isOfDossier -> told(e, e.restartedAt(), null, e.dueAt());
            case ClockRecalculated e when isOfDossier -> told(e, e.recalculatedAt(), null, e.dueAt());
            case ClockOverran e -> told(e, e.overranAt(), e.agency(), e.dueAt());
            case ApologyIssued e -> told(e, e.issuedAt(), e.agency(), e.newDue());
            case ClockPaused _, ClockResumed _, ClockRestarted _, ClockRecalculated _ -> Optional.empty();
            case ClockStarted _, ClockTransferred _, ClockWarned _, ClockStopped _ -> Optional.empty();
            case ExplanationRequested _, ExplanationGiven _ -> Optional.empty();
        };
    }

    private static Told told(DossierEvent event, Instant at, String agency, Instant due) {
        return new Told(event.dossierId(), at, agency, null, due);
    }

    private static Optional<Told> told(HandlingPlanEvent event, Instant at, String agency, String step, Instant due) {
        return Optional.of(new Told(event.dossierId(), at, agency, step, due));
    }

    private static Optional<Told> told(ClockEvent event, Instant at, String agency, Instant due) {
        return Optional.of(new Told(event.dossierId(), at, agency, null, due));
    }
}

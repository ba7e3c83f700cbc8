package vn.lienthong.intake.dossier;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierNotAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.events.dossier.DossierEvent.DossierTransferred;
import vn.lienthong.events.dossier.DossierEvent.DossierWithdrawn;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationMet;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationRaised;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
import vn.lienthong.events.dossier.DossierEvent.SupplementItem;
import vn.lienthong.events.dossier.DossierEvent.SupplementReceived;
import vn.lienthong.events.dossier.DossierEvent.SupplementRequested;
import vn.lienthong.intake.dossier.Dossier.Accepted;
import vn.lienthong.intake.dossier.Dossier.FinancialWait;
import vn.lienthong.intake.dossier.Dossier.InProcess;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.Dossier.NotAccepted;
import vn.lienthong.intake.dossier.Dossier.NotSubmitted;
import vn.lienthong.intake.dossier.Dossier.ResultReady;
import vn.lienthong.intake.dossier.Dossier.Returned;
import vn.lienthong.intake.dossier.Dossier.Stopped;
import vn.lienthong.intake.dossier.Dossier.Submitted;
import vn.lienthong.intake.dossier.Dossier.SupplementAtAppraisal;
import vn.lienthong.intake.dossier.Dossier.SupplementAtIntake;
import vn.lienthong.intake.dossier.Dossier.Withdrawn;

/** The phase that each event leads to. */
final class Phases {
    private Phases() {}

    static Dossier after(Dossier dossier, DossierEvent event) {
        return switch (dossier) {
            case NotSubmitted unknown -> event instanceof DossierSubmitted submitted ? first(submitted) : unknown;
            case Known known -> next(known, event);
        };
    }

    private static Submitted first(DossierSubmitted event) {
        return new Submitted(Particulars.of(
                event.dossierId(),
                new Submission(
                        event.procedure(),
                        event.procedureVersion(),
                        event.processVersion(),
                        event.channel(),
                        event.centre(),
                        event.residence(),
                        event.subjectPlace(),
                        event.components(),
                        event.submittedAt())));
    }

    private static Dossier next(Known before, DossierEvent event) {
        Particulars particulars = before.particulars();
        return switch (event) {
            case DossierSubmitted _ -> before;
            case DossierAccepted accepted -> new Accepted(particulars.with(receipt(accepted)));
            case DossierNotAccepted refused -> new NotAccepted(particulars, refused.reason());
            case DossierTransferred _ -> transferred(before);
            case SupplementRequested requested -> waiting(particulars, requested);
            case SupplementReceived received -> goingOn(particulars.with(received.components()));
            case FinancialObligationRaised raised ->
                new FinancialWait(particulars, raised.agency(), raised.amountVnd());
            case FinancialObligationMet _ -> goingOn(particulars);
            case DossierWithdrawn _ -> new Withdrawn(particulars);
            case DossierStopped stopped -> new Stopped(particulars, stopped.cause());
            case DossierEvent.ResultReady ready -> new ResultReady(particulars, ready.outcome());
            case ResultReturned returned ->
                new Returned(particulars, returned.outcome(), returned.method(), returned.centre());
        };
    }

    /** What was asked of the applicant stays asked when the agencies get the dossier. */
    private static Known transferred(Known before) {
        Particulars particulars = before.particulars().withTransfer();
        return switch (before) {
            case SupplementAtAppraisal wait -> new SupplementAtAppraisal(particulars, wait.asked(), wait.answerBy());
            case FinancialWait wait -> new FinancialWait(particulars, wait.agency(), wait.amountVnd());
            case Known _ -> new InProcess(particulars);
        };
    }

    private static Dossier waiting(Particulars particulars, SupplementRequested event) {
        Set<String> asked =
                event.items().stream().map(SupplementItem::component).collect(toUnmodifiableSet());
        return switch (event.stage()) {
            case INTAKE -> new SupplementAtIntake(particulars.withIntakeSupplement(), asked, event.answerBy());
            case APPRAISAL -> new SupplementAtAppraisal(particulars.withAppraisalSupplement(), asked, event.answerBy());
        };
    }

    private static Dossier goingOn(Particulars particulars) {
        if (particulars.receipt().isEmpty()) {
            return new Submitted(particulars);
        }
        return particulars.transferred() ? new InProcess(particulars) : new Accepted(particulars);
    }

    private static Receipt receipt(DossierAccepted event) {
        return new Receipt(
                event.code(), event.limit(), event.calendar(), event.promisedDue(), event.legs(), event.acceptedAt());
    }
}

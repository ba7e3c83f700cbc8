package vn.lienthong.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.catalog.ProcedureEvent.SupplementPolicy;
import vn.lienthong.events.dossier.DossierEvent.NotAcceptedReason;
import vn.lienthong.events.dossier.DossierEvent.ReturnMethod;
import vn.lienthong.events.dossier.DossierEvent.StopCause;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;
import vn.lienthong.events.dossier.DossierEvent.SupplementItem;

/** What may be asked of a dossier. */
public sealed interface DossierCommand {
    UUID dossierId();

    /** From the applicant's hands to the acceptance. */
    sealed interface Reception extends DossierCommand {}

    /** From the acceptance to the decision. */
    sealed interface Handling extends DossierCommand {}

    /** How it ends. */
    sealed interface Conclusion extends DossierCommand {}

    /** Handed in from afar; somebody at the centre has yet to judge it. */
    record SubmitDossier(UUID dossierId, Submission submission) implements Reception {}

    /** Handed in and found complete by the officer who took it. */
    record ReceiveDossier(UUID dossierId, Submission submission, Receipt receipt) implements Reception {}

    record AcceptDossier(UUID dossierId, Receipt receipt) implements Reception {}

    record RefuseAcceptance(UUID dossierId, NotAcceptedReason reason, Instant refusedAt) implements Reception {}

    /** @param agency code of an agency that has it */
    record RecordTransfer(UUID dossierId, String agency, Instant transferredAt) implements Handling {}

    /**
     * @param policy of the procedure's process
     * @param answerBy when the applicant's window closes
     */
    record RequestSupplement(
            UUID dossierId,
            String agency,
            List<SupplementItem> items,
            SupplementPolicy policy,
            Instant answerBy,
            Instant requestedAt)
            implements Handling {}

    record ReceiveSupplement(UUID dossierId, List<SubmittedComponent> components, Instant receivedAt)
            implements Handling {}

    record RaiseFinancialObligation(
            UUID dossierId, String agency, long amountVnd, boolean pausesClock, Instant raisedAt) implements Handling {}

    record ConfirmPayment(UUID dossierId, Instant paidAt) implements Handling {}

    record WithdrawDossier(UUID dossierId, Instant withdrawnAt) implements Conclusion {}

    record StopDossier(UUID dossierId, StopCause cause, Instant stoppedAt) implements Conclusion {}

    record MakeResultReady(UUID dossierId, Outcome outcome, Instant decidedAt) implements Conclusion {}

    /** @param centre code of the centre that hands it out */
    record ReturnResult(UUID dossierId, ReturnMethod method, String centre, Instant returnedAt) implements Conclusion {}
}

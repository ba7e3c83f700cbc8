package vn.lienthong.intake.dossier;

import static java.util.stream.Collectors.toSet;
import static vn.lienthong.intake.dossier.DossierRejection.ALREADY_DECIDED;
import static vn.lienthong.intake.dossier.DossierRejection.DOSSIER_CLOSED;
import static vn.lienthong.intake.dossier.DossierRejection.NOT_ACCEPTED_YET;
import static vn.lienthong.intake.dossier.DossierRejection.NO_PAYMENT_ASKED;
import static vn.lienthong.intake.dossier.DossierRejection.NO_SUPPLEMENT_ASKED;
import static vn.lienthong.intake.dossier.DossierRejection.PAYMENT_PENDING;
import static vn.lienthong.intake.dossier.DossierRejection.SUPPLEMENT_INCOMPLETE;
import static vn.lienthong.intake.dossier.DossierRejection.SUPPLEMENT_LIMIT_REACHED;
import static vn.lienthong.intake.dossier.DossierRejection.SUPPLEMENT_PENDING;
import static vn.lienthong.intake.dossier.DossierRejection.SUPPLEMENT_WINDOW_CLOSED;

import java.util.List;
import java.util.Set;
import vn.lienthong.events.catalog.ProcedureEvent.ClockEffect;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierTransferred;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationMet;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationRaised;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;
import vn.lienthong.events.dossier.DossierEvent.SupplementReceived;
import vn.lienthong.events.dossier.DossierEvent.SupplementRequested;
import vn.lienthong.events.dossier.DossierEvent.SupplementStage;
import vn.lienthong.intake.dossier.Dossier.AwaitingSupplement;
import vn.lienthong.intake.dossier.Dossier.Decided;
import vn.lienthong.intake.dossier.Dossier.Ended;
import vn.lienthong.intake.dossier.Dossier.FinancialWait;
import vn.lienthong.intake.dossier.Dossier.Incoming;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.Dossier.Open;
import vn.lienthong.intake.dossier.Dossier.SupplementAtIntake;
import vn.lienthong.intake.dossier.DossierCommand.ConfirmPayment;
import vn.lienthong.intake.dossier.DossierCommand.Handling;
import vn.lienthong.intake.dossier.DossierCommand.RaiseFinancialObligation;
import vn.lienthong.intake.dossier.DossierCommand.ReceiveSupplement;
import vn.lienthong.intake.dossier.DossierCommand.RecordTransfer;
import vn.lienthong.intake.dossier.DossierCommand.RequestSupplement;

/** What happens while agencies work on it: transfer, supplements, payment. One thing at a time is asked for. */
final class HandlingTable {
    private record Situation(Handling command, Known dossier) {}

    private HandlingTable() {}

    static List<DossierEvent> decide(Handling command, Known dossier) {
        return switch (new Situation(command, dossier)) {
            case Situation(RecordTransfer c, Incoming _) -> throw NOT_ACCEPTED_YET.of(c);
            case Situation(RecordTransfer c, Open d) -> transferred(c, d);
            // routing is told of the end and closes its plan
            case Situation(RecordTransfer _, Decided _) -> List.of();
            case Situation(RecordTransfer _, Ended _) -> List.of();

            case Situation(RequestSupplement c, AwaitingSupplement _) -> throw SUPPLEMENT_PENDING.of(c);
            case Situation(RequestSupplement c, FinancialWait _) -> throw PAYMENT_PENDING.of(c);
            case Situation(RequestSupplement c, Incoming d) ->
                requested(c, SupplementStage.INTAKE, d.particulars().intakeSupplements());
            case Situation(RequestSupplement c, Open d) ->
                requested(c, SupplementStage.APPRAISAL, d.particulars().appraisalSupplements());
            case Situation(RequestSupplement c, Decided _) -> throw ALREADY_DECIDED.of(c);
            case Situation(RequestSupplement c, Ended _) -> throw DOSSIER_CLOSED.of(c);

            case Situation(ReceiveSupplement c, AwaitingSupplement d) -> received(c, d);
            case Situation(ReceiveSupplement c, Incoming _) -> throw NO_SUPPLEMENT_ASKED.of(c);
            case Situation(ReceiveSupplement c, Open _) -> throw NO_SUPPLEMENT_ASKED.of(c);
            case Situation(ReceiveSupplement c, Decided _) -> throw ALREADY_DECIDED.of(c);
            case Situation(ReceiveSupplement c, Ended _) -> throw DOSSIER_CLOSED.of(c);

            case Situation(RaiseFinancialObligation c, FinancialWait d) -> nothingIfSame(c, d);
            case Situation(RaiseFinancialObligation c, AwaitingSupplement _) -> throw SUPPLEMENT_PENDING.of(c);
            case Situation(RaiseFinancialObligation c, Incoming _) -> throw NOT_ACCEPTED_YET.of(c);
            case Situation(RaiseFinancialObligation c, Open _) ->
                List.of(new FinancialObligationRaised(
                        c.dossierId(), c.agency(), c.amountVnd(), c.pausesClock(), c.raisedAt()));
            case Situation(RaiseFinancialObligation c, Decided _) -> throw ALREADY_DECIDED.of(c);
            case Situation(RaiseFinancialObligation c, Ended _) -> throw DOSSIER_CLOSED.of(c);

            case Situation(ConfirmPayment c, FinancialWait _) ->
                List.of(new FinancialObligationMet(c.dossierId(), c.paidAt()));
            case Situation(ConfirmPayment c, Incoming _) -> throw NO_PAYMENT_ASKED.of(c);
            case Situation(ConfirmPayment c, Open _) -> throw NO_PAYMENT_ASKED.of(c);
            case Situation(ConfirmPayment c, Decided _) -> throw ALREADY_DECIDED.of(c);
            case Situation(ConfirmPayment c, Ended _) -> throw DOSSIER_CLOSED.of(c);
        };
    }

    private static List<DossierEvent> transferred(RecordTransfer command, Open dossier) {
        return dossier.particulars().transferred()
                ? List.of()
                : List.of(new DossierTransferred(command.dossierId(), command.agency(), command.transferredAt()));
    }

    /** Guidance before acceptance and the request after appraisal count each by itself (Decree 61/2018, 17 and 19). */
    private static List<DossierEvent> requested(RequestSupplement command, SupplementStage stage, int before) {
        if (before >= command.policy().maxSupplements()) {
            throw SUPPLEMENT_LIMIT_REACHED.of(command);
        }
        ClockEffect clock =
                stage == SupplementStage.INTAKE ? null : command.policy().clockOnSupplement();
        return List.of(new SupplementRequested(
                command.dossierId(),
                stage,
                command.agency(),
                command.items(),
                clock,
                command.answerBy(),
                command.requestedAt()));
    }

    private static List<DossierEvent> received(ReceiveSupplement command, AwaitingSupplement dossier) {
        if (command.receivedAt().isAfter(dossier.answerBy())) {
            throw SUPPLEMENT_WINDOW_CLOSED.of(command);
        }
        Set<String> handedIn =
                command.components().stream().map(SubmittedComponent::code).collect(toSet());
        if (!handedIn.containsAll(dossier.asked())) {
            throw SUPPLEMENT_INCOMPLETE.of(command);
        }
        SupplementStage stage =
                dossier instanceof SupplementAtIntake ? SupplementStage.INTAKE : SupplementStage.APPRAISAL;
        return List.of(new SupplementReceived(command.dossierId(), stage, command.components(), command.receivedAt()));
    }

    private static List<DossierEvent> nothingIfSame(RaiseFinancialObligation command, FinancialWait dossier) {
        if (!command.agency().equals(dossier.agency()) || command.amountVnd() != dossier.amountVnd()) {
            throw PAYMENT_PENDING.of(command);
        }
        return List.of();
    }
}

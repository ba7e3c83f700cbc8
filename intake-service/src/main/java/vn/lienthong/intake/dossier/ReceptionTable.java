package vn.lienthong.intake.dossier;

import static vn.lienthong.intake.dossier.DossierRejection.ALREADY_ACCEPTED;
import static vn.lienthong.intake.dossier.DossierRejection.DOSSIER_CLOSED;
import static vn.lienthong.intake.dossier.DossierRejection.DOSSIER_EXISTS;
import static vn.lienthong.intake.dossier.DossierRejection.SUPPLEMENT_PENDING;

import java.util.List;
import java.util.UUID;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierNotAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.intake.dossier.Dossier.Decided;
import vn.lienthong.intake.dossier.Dossier.Ended;
import vn.lienthong.intake.dossier.Dossier.Incoming;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.Dossier.NotAccepted;
import vn.lienthong.intake.dossier.Dossier.Open;
import vn.lienthong.intake.dossier.Dossier.Submitted;
import vn.lienthong.intake.dossier.Dossier.SupplementAtIntake;
import vn.lienthong.intake.dossier.DossierCommand.AcceptDossier;
import vn.lienthong.intake.dossier.DossierCommand.ReceiveDossier;
import vn.lienthong.intake.dossier.DossierCommand.Reception;
import vn.lienthong.intake.dossier.DossierCommand.RefuseAcceptance;
import vn.lienthong.intake.dossier.DossierCommand.SubmitDossier;

/** Submission and acceptance. */
final class ReceptionTable {
    private record Situation(Reception command, Known dossier) {}

    private ReceptionTable() {}

    static List<DossierEvent> decide(Reception command, Known dossier) {
        return switch (new Situation(command, dossier)) {
            case Situation(SubmitDossier c, Known d) -> nothingIfSame(c.submission(), c, d);
            case Situation(ReceiveDossier c, Known d) -> nothingIfSame(c.submission(), c, d);

            case Situation(AcceptDossier c, Submitted d) ->
                List.of(accepted(c.dossierId(), d.particulars().submission(), c.receipt()));
            case Situation(AcceptDossier c, SupplementAtIntake _) -> throw SUPPLEMENT_PENDING.of(c);
            case Situation(AcceptDossier _, Open _) -> List.of();
            case Situation(AcceptDossier _, Decided _) -> List.of();
            case Situation(AcceptDossier c, Ended _) -> throw DOSSIER_CLOSED.of(c);

            case Situation(RefuseAcceptance c, Incoming _) ->
                List.of(new DossierNotAccepted(c.dossierId(), c.reason(), c.refusedAt()));
            case Situation(RefuseAcceptance c, NotAccepted d) -> nothingIfSame(c, d);
            case Situation(RefuseAcceptance c, Open _) -> throw ALREADY_ACCEPTED.of(c);
            case Situation(RefuseAcceptance c, Decided _) -> throw ALREADY_ACCEPTED.of(c);
            case Situation(RefuseAcceptance c, Ended _) -> throw DOSSIER_CLOSED.of(c);
        };
    }

    static DossierSubmitted submitted(UUID dossierId, Submission submission) {
        return new DossierSubmitted(
                dossierId,
                submission.procedure(),
                submission.procedureVersion(),
                submission.processVersion(),
                submission.channel(),
                submission.centre(),
                submission.residence(),
                submission.subjectPlace(),
                submission.components(),
                submission.submittedAt());
    }

    static DossierAccepted accepted(UUID dossierId, Submission submission, Receipt receipt) {
        return new DossierAccepted(
                dossierId,
                receipt.code(),
                submission.procedure(),
                submission.procedureVersion(),
                submission.processVersion(),
                submission.centre(),
                submission.residence(),
                submission.subjectPlace(),
                receipt.limit(),
                receipt.calendar(),
                receipt.promisedDue(),
                receipt.legs(),
                submission.submittedAt(),
                receipt.acceptedAt());
    }

    private static List<DossierEvent> nothingIfSame(RefuseAcceptance command, NotAccepted dossier) {
        if (command.reason() != dossier.reason()) {
            throw DOSSIER_CLOSED.of(command);
        }
        return List.of();
    }

    private static List<DossierEvent> nothingIfSame(Submission submission, Reception command, Known dossier) {
        if (!submission.equals(dossier.particulars().submission())) {
            throw DOSSIER_EXISTS.of(command);
        }
        return List.of();
    }
}

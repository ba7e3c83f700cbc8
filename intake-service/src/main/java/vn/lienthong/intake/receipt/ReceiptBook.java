package vn.lienthong.intake.receipt;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.calendar.ExplanationStep;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.intake.dossier.Receipt;
import vn.lienthong.intake.dossier.Submission;
import vn.lienthong.intake.procedure.PinnedProcedure;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreRow;
import vn.lienthong.process.Course;
import vn.lienthong.process.Facts;
import vn.lienthong.process.PromisedLimit;

/** Writes the receipts of accepted dossiers: code and promise. */
@Singleton
public class ReceiptBook {
    private final DossierCodes codes;

    ReceiptBook(DossierCodes codes) {
        this.codes = codes;
    }

    /** A receipt without its code. */
    public record Draft(
            Submission submission, PinnedProcedure procedure, CentreRow centre, Promise promise, Instant acceptedAt) {}

    /** @param explanation why the result is promised for then */
    public record Written(Receipt receipt, ReceiptForm form, List<ExplanationStep> explanation) {}

    /** The receipt for a dossier that is accepted at a moment, as far as it needs no transaction. */
    public Draft draft(Catalog catalog, Submission submission, Instant acceptedAt) {
        PinnedProcedure procedure = PinnedProcedure.of(catalog, submission);
        CentreRow centre = catalog.centre(submission.centre(), LocalDate.ofInstant(acceptedAt, WorkingCalendar.VIETNAM))
                .orElseThrow(() -> new Refused(IntakeProblem.CENTRE_CLOSED, submission.centre()));
        Promise promise = promises(catalog, centre)
                .at(
                        acceptedAt,
                        PromisedLimit.of(procedure.published(), submission.channel())
                                .counted(),
                        Course.of(procedure.process().steps(), factsOf(submission)));
        return new Draft(submission, procedure, centre, promise, acceptedAt);
    }

    /** Tells that a receipt will be written. */
    public void announce(GroupTransaction transaction, String centre, Instant acceptedAt) {
        codes.announce(transaction, centre, acceptedAt);
    }

    /** Writes it out; takes the next code of its centre. */
    public Written write(GroupTransaction transaction, Draft draft) {
        Promise promise = draft.promise();
        Receipt receipt = new Receipt(
                codes.next(transaction, draft.centre().code(), draft.acceptedAt()),
                promise.limit(),
                promise.calendar(),
                promise.due(),
                promise.legs(),
                draft.acceptedAt());
        return new Written(
                receipt,
                ReceiptForm.of(draft.submission(), receipt, draft.centre(), draft.procedure()),
                promise.explanation());
    }

    private static Facts factsOf(Submission submission) {
        return new Facts(
                submission.channel(),
                submission.components().stream().map(SubmittedComponent::code).toList(),
                submission.residence(),
                submission.subjectPlace(),
                submission.centre());
    }

    private static Promises promises(Catalog catalog, CentreRow centre) {
        WorkingCalendar calendar = catalog.calendar(centre.calendar())
                .orElseThrow(() -> new Refused(IntakeProblem.CATALOG_NOT_HEARD, centre.calendar()));
        return new Promises(centre.calendar(), calendar);
    }
}

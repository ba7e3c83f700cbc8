package vn.lienthong.intake.receipt;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.calendar.ExplanationStep;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.intake.dossier.Receipt;
import vn.lienthong.intake.dossier.Submission;
import vn.lienthong.intake.procedure.PinnedProcedure;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreRow;

/** Writes the receipts of accepted dossiers: code and promise. */
@Singleton
public class ReceiptBook {
    private final DossierCodes codes;

    ReceiptBook(DossierCodes codes) {
        this.codes = codes;
    }

    /** @param explanation why the result is promised for then */
    public record Written(Receipt receipt, ReceiptForm form, List<ExplanationStep> explanation) {}

    /** Tells that a receipt will be written. */
    public void announce(GroupTransaction transaction, String centre, Instant acceptedAt) {
        codes.announce(transaction, centre, acceptedAt);
    }

    /** The receipt for a dossier that is accepted now; takes the next code of its centre. */
    public Written write(GroupTransaction transaction, Catalog catalog, Submission submission, Instant acceptedAt) {
        PinnedProcedure procedure = PinnedProcedure.of(catalog, submission);
        CentreRow centre = catalog.centre(submission.centre(), LocalDate.ofInstant(acceptedAt, WorkingCalendar.VIETNAM))
                .orElseThrow(() -> new Refused(IntakeProblem.CENTRE_CLOSED, submission.centre()));
        Promise promise = promises(catalog, centre)
                .at(
                        acceptedAt,
                        procedure.published().limit(),
                        procedure.process().steps());
        Receipt receipt = new Receipt(
                codes.next(transaction, centre.code(), acceptedAt),
                promise.limit(),
                promise.calendar(),
                promise.due(),
                promise.legs(),
                acceptedAt);
        return new Written(receipt, ReceiptForm.of(submission, receipt, centre, procedure), promise.explanation());
    }

    private static Promises promises(Catalog catalog, CentreRow centre) {
        WorkingCalendar calendar = catalog.calendar(centre.calendar())
                .orElseThrow(() -> new Refused(IntakeProblem.CATALOG_NOT_HEARD, centre.calendar()));
        return new Promises(centre.calendar(), calendar);
    }
}

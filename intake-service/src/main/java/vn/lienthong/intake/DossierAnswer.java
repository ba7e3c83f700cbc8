package vn.lienthong.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.calendar.ExplanationStep;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.dossier.DossierEvent.PromisedLeg;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;
import vn.lienthong.intake.dossier.Dossier.AwaitingSupplement;
import vn.lienthong.intake.dossier.Dossier.Decided;
import vn.lienthong.intake.dossier.Dossier.FinancialWait;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.DossierStatus;
import vn.lienthong.intake.dossier.Particulars;
import vn.lienthong.intake.dossier.Receipt;
import vn.lienthong.intake.receipt.ReceiptForm;

/**
 * A dossier's state as every command and read answers it. It says nothing of the applicant, so that it may be stored
 * for repeats; the tracking secret is put on it on its way out.
 *
 * @param nationalStatus 1 to 10
 * @param promisedDue what the receipt promises; absent until accepted
 * @param answerBy when the applicant's window closes; absent unless papers are asked for
 * @param amountVnd what is to be paid, in đồng; absent unless money is asked for
 * @param receipt Form 01; only where the receipt is handed out
 * @param explanation why the result is promised for then; only where the receipt is handed out
 */
public record DossierAnswer(
        UUID dossierId,
        String code,
        DossierStatus status,
        int nationalStatus,
        String procedure,
        int procedureVersion,
        String centre,
        Channel channel,
        String residence,
        String subjectPlace,
        List<SubmittedComponent> components,
        Instant submittedAt,
        Instant acceptedAt,
        Limit limit,
        String calendar,
        Instant promisedDue,
        List<PromisedLeg> legs,
        Instant answerBy,
        Long amountVnd,
        Outcome outcome,
        ReceiptForm receipt,
        List<ExplanationStep> explanation,
        int version) {

    public static DossierAnswer of(Known dossier, int version) {
        return of(dossier, version, null, null);
    }

    /** With the receipt that is handed out. */
    public static DossierAnswer of(Known dossier, int version, ReceiptForm form, List<ExplanationStep> explanation) {
        Particulars particulars = dossier.particulars();
        Receipt receipt = particulars.receipt().orElse(null);
        return new DossierAnswer(
                particulars.dossierId(),
                receipt == null ? null : receipt.code(),
                dossier.status(),
                dossier.status().national(),
                particulars.submission().procedure(),
                particulars.submission().procedureVersion(),
                particulars.submission().centre(),
                particulars.submission().channel(),
                particulars.submission().residence(),
                particulars.submission().subjectPlace(),
                particulars.components(),
                particulars.submission().submittedAt(),
                receipt == null ? null : receipt.acceptedAt(),
                receipt == null ? null : receipt.limit(),
                receipt == null ? null : receipt.calendar(),
                receipt == null ? null : receipt.promisedDue(),
                receipt == null ? null : receipt.legs(),
                dossier instanceof AwaitingSupplement wait ? wait.answerBy() : null,
                dossier instanceof FinancialWait wait ? Long.valueOf(wait.amountVnd()) : null,
                dossier instanceof Decided decided ? decided.outcome() : null,
                form,
                explanation,
                version);
    }
}

package vn.lienthong.intake.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.Limit;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;
import vn.lienthong.intake.dossier.Receipt;
import vn.lienthong.intake.dossier.Submission;
import vn.lienthong.intake.procedure.PinnedProcedure;
import vn.lienthong.mirror.CentreDescription;
import vn.lienthong.mirror.CentreRow;

/**
 * What Form 01 prints beside the applicant's data, which it does not hold: the printing office has them.
 *
 * @param feeVnd in đồng; null where it depends, then the note says on what
 */
public record ReceiptForm(
        String code,
        String centreNameVi,
        String centreAddress,
        String hotline,
        String procedureNameVi,
        List<SubmittedComponent> components,
        Limit limit,
        Instant receivedAt,
        Instant dueAt,
        Long feeVnd,
        String feeNote) {
    static ReceiptForm of(Submission submission, Receipt receipt, CentreRow centre, PinnedProcedure procedure) {
        LocalDate day = LocalDate.ofInstant(receipt.acceptedAt(), WorkingCalendar.VIETNAM);
        CentreDescription receiving = centre.descriptionOn(day);
        return new ReceiptForm(
                receipt.code(),
                receiving.nameVi(),
                receiving.address(),
                receiving.phone(),
                procedure.published().nameVi(),
                submission.components(),
                receipt.limit(),
                receipt.acceptedAt(),
                receipt.promisedDue(),
                procedure.published().feeVnd(),
                procedure.published().feeNote());
    }
}

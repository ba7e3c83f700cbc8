package vn.lienthong.intake.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.events.dossier.DossierEvent.SubmittedComponent;

/**
 * What stays with a dossier through its phases.
 *
 * @param receipt empty until it is accepted
 * @param components the papers it has now
 * @param intakeSupplements how often more was asked before acceptance
 * @param appraisalSupplements how often more was asked after acceptance
 * @param transferred whether agencies have it
 */
public record Particulars(
        UUID dossierId,
        Submission submission,
        Optional<Receipt> receipt,
        List<SubmittedComponent> components,
        int intakeSupplements,
        int appraisalSupplements,
        boolean transferred) {
    static Particulars of(UUID dossierId, Submission submission) {
        return new Particulars(dossierId, submission, Optional.empty(), submission.components(), 0, 0, false);
    }

    Particulars with(Receipt given) {
        return new Particulars(
                dossierId,
                submission,
                Optional.of(given),
                components,
                intakeSupplements,
                appraisalSupplements,
                transferred);
    }

    Particulars withTransfer() {
        return new Particulars(
                dossierId, submission, receipt, components, intakeSupplements, appraisalSupplements, true);
    }

    Particulars withIntakeSupplement() {
        return new Particulars(
                dossierId, submission, receipt, components, intakeSupplements + 1, appraisalSupplements, transferred);
    }

    Particulars withAppraisalSupplement() {
        return new Particulars(
                dossierId, submission, receipt, components, intakeSupplements, appraisalSupplements + 1, transferred);
    }

    /** A paper handed in again replaces the one before. */
    Particulars with(List<SubmittedComponent> more) {
        Map<String, SubmittedComponent> byCode = new LinkedHashMap<>();
        components.forEach(component -> byCode.put(component.code(), component));
        more.forEach(component -> byCode.put(component.code(), component));
        return new Particulars(
                dossierId,
                submission,
                receipt,
                List.copyOf(byCode.values()),
                intakeSupplements,
                appraisalSupplements,
                transferred);
    }
}

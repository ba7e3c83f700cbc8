package vn.lienthong.intake.tracking;

import java.time.Instant;
import java.util.List;
import vn.lienthong.intake.dossier.DossierStatus;
import vn.lienthong.intake.register.RegisterItem;

/**
 * Where a dossier stands, for whoever holds its receipt.
 *
 * @param promisedDue what the receipt promised
 * @param due when it is due as things stand; absent while the applicant is to do something
 * @param reappointedDue the date of the letter of apology; absent without one
 */
public record Tracking(
        String code,
        String procedure,
        String procedureNameVi,
        DossierStatus status,
        int nationalStatus,
        String centre,
        Instant promisedDue,
        Instant due,
        Instant reappointedDue,
        List<Entry> timeline) {

    /** @param agency code of the agency that did it or has to do it; absent for none */
    public record Entry(Instant at, String kind, String agency, String agencyNameVi, String step, Instant due) {}

    static Tracking of(RegisterItem dossier, List<Entry> timeline) {
        return new Tracking(
                dossier.code(),
                dossier.procedure(),
                dossier.procedureNameVi(),
                dossier.status(),
                dossier.nationalStatus(),
                dossier.centre(),
                dossier.promisedDue(),
                dossier.due(),
                dossier.reappointedDue(),
                timeline);
    }
}

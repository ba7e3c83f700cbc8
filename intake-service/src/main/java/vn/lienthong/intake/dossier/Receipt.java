package vn.lienthong.intake.dossier;

import java.time.Instant;
import java.util.List;
import vn.lienthong.events.Limit;
import vn.lienthong.events.dossier.DossierEvent.PromisedLeg;

/**
 * What the applicant is given in writing at acceptance (Form 01).
 *
 * @param code the dossier's code for life
 * @param calendar code of the work calendar that the dates were counted by
 */
public record Receipt(
        String code, Limit limit, String calendar, Instant promisedDue, List<PromisedLeg> legs, Instant acceptedAt) {
    public Receipt {
        legs = List.copyOf(legs);
    }
}

package vn.lienthong.intake.receipt;

import java.time.Instant;
import java.util.List;
import vn.lienthong.calendar.DueDate;
import vn.lienthong.calendar.ExplanationStep;
import vn.lienthong.events.Limit;
import vn.lienthong.events.dossier.DossierEvent.PromisedLeg;

/**
 * When the applicant gets the result, when each step on the way should be done, and why.
 *
 * @param calendar code of the work calendar that it was counted by
 * @param explanation the days counted and not counted up to the due moment
 */
public record Promise(
        Limit limit, String calendar, Instant due, List<PromisedLeg> legs, List<ExplanationStep> explanation) {
    static Promise of(Limit limit, String calendar, DueDate due, List<PromisedLeg> legs) {
        return new Promise(limit, calendar, due.due().orElseThrow(), legs, due.explanation());
    }
}

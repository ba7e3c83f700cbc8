package vn.lienthong.intake.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.calendar.Budget;
import vn.lienthong.calendar.Deadline;
import vn.lienthong.calendar.Ledger;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.dossier.DossierEvent.SupplementItem;
import vn.lienthong.intake.IntakeProblem;
import vn.lienthong.intake.dossier.Dossier.Known;
import vn.lienthong.intake.dossier.DossierCommand.ReceiveSupplement;
import vn.lienthong.intake.dossier.DossierCommand.RequestSupplement;
import vn.lienthong.intake.dossier.Submission;
import vn.lienthong.intake.procedure.Papers;
import vn.lienthong.intake.procedure.Papers.Paper;
import vn.lienthong.intake.procedure.PinnedProcedure;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreRow;

/** What asking for papers means under the rules that the dossier was handed in under. */
record Supplements(Catalog catalog) {
    RequestSupplement request(Known dossier, String agency, List<SupplementItem> items, Instant now) {
        Submission submission = dossier.particulars().submission();
        PinnedProcedure procedure = PinnedProcedure.of(catalog, submission);
        for (int at = 0; at < items.size(); at++) {
            Papers.requireKnown(items.get(at).component(), procedure, "/items/" + at + "/component");
        }
        int days = procedure.process().policy().applicantWindowDays();
        return new RequestSupplement(
                dossier.particulars().dossierId(),
                agency,
                items,
                procedure.process().policy(),
                windowCloses(calendar(submission, now), days, now),
                now);
    }

    ReceiveSupplement receive(Known dossier, List<Paper> papers, Instant now) {
        PinnedProcedure procedure =
                PinnedProcedure.of(catalog, dossier.particulars().submission());
        return new ReceiveSupplement(dossier.particulars().dossierId(), Papers.known(papers, procedure), now);
    }

    /** The window is working days of the centre, counted like a limit. */
    private static Instant windowCloses(WorkingCalendar calendar, int days, Instant now) {
        return new Deadline(calendar, new Budget.WorkingDays(days), Ledger.startedAt(now))
                .dueDate()
                .due()
                .orElseThrow();
    }

    private WorkingCalendar calendar(Submission submission, Instant now) {
        return catalog.centre(submission.centre(), LocalDate.ofInstant(now, WorkingCalendar.VIETNAM))
                .map(CentreRow::calendar)
                .or(() -> Optional.of(Catalog.COUNTRY))
                .flatMap(catalog::calendar)
                .orElseThrow(() -> new Refused(IntakeProblem.CATALOG_NOT_HEARD, submission.centre()));
    }
}

package vn.lienthong.intake.receipt;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.calendar.Deadline;
import vn.lienthong.calendar.DueDate;
import vn.lienthong.calendar.Ledger;
import vn.lienthong.calendar.OfficeHours;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.Step;
import vn.lienthong.events.dossier.DossierEvent.PromisedLeg;
import vn.lienthong.mirror.Limits;

/** Counts what a centre can promise under its calendar. */
public final class Promises {
    private final String code;
    private final WorkingCalendar calendar;
    private final WorkingCalendar between;

    /** @param code the calendar's code in the catalog */
    public Promises(String code, WorkingCalendar calendar) {
        this.code = code;
        this.calendar = calendar;
        this.between = calendar.withCutOff(OfficeHours.NO_CUT_OFF, calendar.reference());
    }

    /**
     * The promise for a dossier accepted at a moment: the dossier's due date by the procedure's own limit, each step's
     * by the critical path.
     */
    public Promise at(Instant acceptedAt, Limit limit, List<Step> steps) {
        Map<String, Instant> dues = dues(acceptedAt, steps);
        List<PromisedLeg> legs = steps.stream()
                .map(step -> new PromisedLeg(
                        step.step(), step.nameVi(), step.nameEn(), step.limit(), step.after(), dues.get(step.step())))
                .toList();
        return Promise.of(limit, code, due(calendar, limit, acceptedAt), legs);
    }

    private Map<String, Instant> dues(Instant acceptedAt, List<Step> steps) {
        Map<String, Instant> dues = new HashMap<>();
        while (dues.size() < steps.size()) {
            List<Step> ready = steps.stream()
                    .filter(step ->
                            !dues.containsKey(step.step()) && dues.keySet().containsAll(step.after()))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalArgumentException("Steps wait for each other or for none there is");
            }
            ready.forEach(step -> dues.put(step.step(), due(step, acceptedAt, dues)));
        }
        return dues;
    }

    /**
     * The cut-off is about what comes over the counter. A step that follows another takes over when that is due, which
     * is after the cut-off as a rule, and must not lose a day by it: the limits of the steps add up to the dossier's.
     */
    private Instant due(Step step, Instant acceptedAt, Map<String, Instant> dues) {
        DueDate due = step.after().stream()
                .map(dues::get)
                .max(Comparator.naturalOrder())
                .map(start -> due(between, step.limit(), start))
                .orElseGet(() -> due(calendar, step.limit(), acceptedAt));
        return due.due().orElseThrow();
    }

    private static DueDate due(WorkingCalendar calendar, Limit limit, Instant start) {
        return new Deadline(calendar, Limits.budgetOf(limit), Ledger.startedAt(start)).dueDate();
    }
}

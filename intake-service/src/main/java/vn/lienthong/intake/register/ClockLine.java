package vn.lienthong.intake.register;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;

/**
 * What the clocks say of a dossier.
 *
 * @param due when it is due as its clock stands; null while the clock does
 * @param reappointedDue the latest date that a letter of apology gave; null without one
 * @param timeliness how its clock ended; null while it runs and where the work was not finished
 */
record ClockLine(UUID dossierId, Instant due, Instant reappointedDue, Timeliness timeliness) {
    static ClockLine empty(UUID dossierId) {
        return new ClockLine(dossierId, null, null, null);
    }

    ClockLine due(Instant moment) {
        return new ClockLine(dossierId, moment, reappointedDue, timeliness);
    }

    ClockLine stopped(Instant dueAt, Timeliness end) {
        return new ClockLine(dossierId, dueAt, reappointedDue, end);
    }

    /** Letters of several agencies come in any order. */
    ClockLine reappointed(Instant moment) {
        boolean later = reappointedDue == null || moment.isAfter(reappointedDue);
        return new ClockLine(dossierId, due, later ? moment : reappointedDue, timeliness);
    }
}

package vn.lienthong.deadline.clocks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.LateReason;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;

/**
 * A clock as it stands.
 *
 * @param version of the clock's stream that it shows
 * @param code of the dossier
 * @param agency whose time it is now
 * @param heldBefore agencies that are no more, whose time it was one after the other
 * @param centre that received the dossier; null for a step that started before starts told it
 */
public record ClockRow(
        UUID clockId,
        int version,
        UUID dossierId,
        String code,
        ClockKind kind,
        UUID legId,
        String step,
        String agency,
        List<HeldBefore> heldBefore,
        String centre,
        Limit timeLimit,
        String calendar,
        State state,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        Instant pausedSince,
        PauseCause pauseCause,
        Instant warnedAt,
        Instant overranAt,
        Instant stoppedAt,
        ClockEnd clockEnd,
        Timeliness timeliness,
        Integer consumed,
        Duty duty,
        LateReason lateReason,
        Instant newDue,
        Instant apologyAt) {
    /** @param until when the time became its successor's */
    public record HeldBefore(String agency, Instant until) {}

    /** Whether it counts. */
    public enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /** What the agency still owes for being late. */
    public enum Duty {
        NONE,
        EXPLANATION,
        APOLOGY,
        DONE
    }
}

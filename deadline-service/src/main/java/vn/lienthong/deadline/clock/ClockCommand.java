package vn.lienthong.deadline.clock;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.LateReason;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;

/** What may be asked of a clock. */
public sealed interface ClockCommand {
    UUID clockId();

    /**
     * @param legId null, like the step, for the dossier's clock
     * @param centre the dossier's receiving centre; null where routing did not tell it
     * @param promisedDue what the receipt promised, never to be undercut; null for a step
     */
    record StartClock(
            UUID clockId,
            UUID dossierId,
            ClockKind kind,
            UUID legId,
            String step,
            String agency,
            String centre,
            Limit limit,
            String calendar,
            Instant promisedDue,
            Instant at)
            implements ClockCommand {}

    record PauseClock(UUID clockId, PauseCause cause, Instant at) implements ClockCommand {}

    record ResumeClock(UUID clockId, Instant at) implements ClockCommand {}

    /** Ends a pause and counts again from zero. */
    record RestartClock(UUID clockId, Instant at) implements ClockCommand {}

    /** Goes on with the successor of an agency that is no more. */
    record TransferClock(UUID clockId, String to, Instant at) implements ClockCommand {}

    record WarnClock(UUID clockId, Instant at) implements ClockCommand {}

    record MarkOverrun(UUID clockId, Instant at) implements ClockCommand {}

    record StopClock(UUID clockId, ClockEnd end, Instant at) implements ClockCommand {}

    record GiveExplanation(UUID clockId, String agency, LateReason reason, Instant newDue, Instant at)
            implements ClockCommand {}

    record IssueApology(UUID clockId, String agency, Instant at) implements ClockCommand {}
}

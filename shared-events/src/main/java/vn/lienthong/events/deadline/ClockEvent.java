package vn.lienthong.events.deadline;

import static vn.lienthong.events.Topics.DEADLINE;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.EventType;
import vn.lienthong.events.Limit;

/**
 * What has happened to a clock: one runs for the dossier, one for each step in an agency's hands. Due moments are
 * derived from the limit, the pauses and the calendar; an event states the one that followed from it.
 */
@Aggregate(service = "deadline", name = "clock", topic = DEADLINE)
public sealed interface ClockEvent {
    UUID clockId();

    UUID dossierId();

    /**
     * Time runs: from the acceptance of a dossier, or from the offer of a step.
     *
     * @param legId the step's hand-off; null, like the step, for the dossier's clock
     * @param agency whose time it is: the step's agency, or the receiving centre for the dossier
     * @param centre the dossier's receiving centre, whoever's time it is; absent in events from before it was told
     * @param calendar code of the work calendar that counts
     * @param warnAt when the agency is reminded
     */
    @EventType("vn.lienthong.deadline.clock-started.v1")
    record ClockStarted(
            UUID clockId,
            UUID dossierId,
            ClockKind kind,
            @Nullable UUID legId,
            @Nullable String step,
            String agency,
            @Nullable String centre,
            Limit limit,
            String calendar,
            Instant startedAt,
            Instant warnAt,
            Instant dueAt)
            implements ClockEvent {}

    /** Time that does not count begins (Decree 63/2024, article 4.7). */
    @EventType("vn.lienthong.deadline.clock-paused.v1")
    record ClockPaused(UUID clockId, UUID dossierId, PauseCause cause, Instant pausedAt) implements ClockEvent {}

    /** Time counts again. */
    @EventType("vn.lienthong.deadline.clock-resumed.v1")
    record ClockResumed(UUID clockId, UUID dossierId, Instant resumedAt, Instant warnAt, Instant dueAt)
            implements ClockEvent {}

    /** Counted again from zero after a supplement (Decree 61/2018, article 19.4). */
    @EventType("vn.lienthong.deadline.clock-restarted.v1")
    record ClockRestarted(UUID clockId, UUID dossierId, Instant restartedAt, Instant warnAt, Instant dueAt)
            implements ClockEvent {}

    /**
     * Its step went from an agency that is no more to its successor: the time goes on. What was late before that day was
     * late with the one before.
     */
    @EventType("vn.lienthong.deadline.clock-transferred.v1")
    record ClockTransferred(UUID clockId, UUID dossierId, String from, String to, Instant transferredAt)
            implements ClockEvent {}

    /** Days off were announced after the due moment was stated: it follows anew from the same facts, never earlier. */
    @EventType("vn.lienthong.deadline.clock-recalculated.v1")
    record ClockRecalculated(UUID clockId, UUID dossierId, Instant recalculatedAt, Instant warnAt, Instant dueAt)
            implements ClockEvent {}

    /** The due moment is near and the work is not done. */
    @EventType("vn.lienthong.deadline.clock-warned.v1")
    record ClockWarned(UUID clockId, UUID dossierId, String agency, Instant dueAt, Instant warnedAt)
            implements ClockEvent {}

    /** The due moment passed and the work is not done. */
    @EventType("vn.lienthong.deadline.clock-overran.v1")
    record ClockOverran(UUID clockId, UUID dossierId, String agency, Instant dueAt, Instant overranAt)
            implements ClockEvent {}

    /**
     * The clock stands for good.
     *
     * @param timeliness null where the work was not finished (withdrawn, stopped, handed on)
     * @param consumed counted time in units of the limit, rounded up
     */
    @EventType("vn.lienthong.deadline.clock-stopped.v1")
    record ClockStopped(
            UUID clockId,
            UUID dossierId,
            String agency,
            ClockEnd end,
            @Nullable Timeliness timeliness,
            int consumed,
            Instant dueAt,
            Instant stoppedAt)
            implements ClockEvent {}

    /** The late agency is asked to explain (Decree 61/2018, article 19.9). */
    @EventType("vn.lienthong.deadline.explanation-requested.v1")
    record ExplanationRequested(UUID clockId, UUID dossierId, String agency, Instant requestedAt)
            implements ClockEvent {}

    /**
     * The agency explained; the letter of apology is drafted from it.
     *
     * @param newDue the date it proposes
     */
    @EventType("vn.lienthong.deadline.explanation-given.v1")
    record ExplanationGiven(
            UUID clockId, UUID dossierId, String agency, LateReason reason, Instant newDue, Instant givenAt)
            implements ClockEvent {}

    /** The apology with the new date (Form 04) went to the applicant; at most once. */
    @EventType("vn.lienthong.deadline.apology-issued.v1")
    record ApologyIssued(
            UUID clockId, UUID dossierId, String agency, LateReason reason, Instant newDue, Instant issuedAt)
            implements ClockEvent {}

    /** Whether a clock watches the whole dossier or one step in an agency's hands. */
    enum ClockKind {
        DOSSIER,
        LEG
    }

    /** On whose account time does not count. */
    enum PauseCause {
        APPLICANT,
        PAYMENT,
        INCIDENT
    }

    /** Why a clock stands for good. */
    enum ClockEnd {
        FINISHED,
        /** The step went to another agency. */
        HANDED_ON,
        WITHDRAWN,
        STOPPED,
        CANCELLED
    }

    /** How the end compares with what was promised. */
    enum Timeliness {
        EARLY,
        ON_TIME,
        LATE
    }

    /** What the agency gives as the cause of its lateness. */
    enum LateReason {
        PLANNING_OBSTACLE,
        WAITING_APPLICANT,
        WAITING_AGENCY,
        RULE_CHANGE,
        SOFTWARE_FAULT,
        FORCE_MAJEURE,
        OFFICER
    }
}

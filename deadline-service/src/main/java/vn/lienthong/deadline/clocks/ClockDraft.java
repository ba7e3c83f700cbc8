package vn.lienthong.deadline.clocks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.deadline.clocks.ClockRow.Duty;
import vn.lienthong.deadline.clocks.ClockRow.HeldBefore;
import vn.lienthong.deadline.clocks.ClockRow.State;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ApologyIssued;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.ClockOverran;
import vn.lienthong.events.deadline.ClockEvent.ClockPaused;
import vn.lienthong.events.deadline.ClockEvent.ClockRecalculated;
import vn.lienthong.events.deadline.ClockEvent.ClockRestarted;
import vn.lienthong.events.deadline.ClockEvent.ClockResumed;
import vn.lienthong.events.deadline.ClockEvent.ClockStarted;
import vn.lienthong.events.deadline.ClockEvent.ClockStopped;
import vn.lienthong.events.deadline.ClockEvent.ClockTransferred;
import vn.lienthong.events.deadline.ClockEvent.ClockWarned;
import vn.lienthong.events.deadline.ClockEvent.ExplanationGiven;
import vn.lienthong.events.deadline.ClockEvent.ExplanationRequested;
import vn.lienthong.events.deadline.ClockEvent.LateReason;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;

/** A row while an event is written into it. */
final class ClockDraft {
    private final UUID clockId;
    private UUID dossierId;
    private ClockKind kind;
    private UUID legId;
    private String step;
    private String agency;
    private List<HeldBefore> heldBefore = List.of();
    private String centre;
    private Limit timeLimit;
    private String calendar;
    private State state;
    private Instant startedAt;
    private Instant warnAt;
    private Instant dueAt;
    private Instant pausedSince;
    private PauseCause pauseCause;
    private Instant warnedAt;
    private Instant overranAt;
    private Instant stoppedAt;
    private ClockEnd clockEnd;
    private Timeliness timeliness;
    private Integer consumed;
    private Duty duty = Duty.NONE;
    private LateReason lateReason;
    private Instant newDue;
    private Instant apologyAt;

    ClockDraft(UUID clockId) {
        this.clockId = clockId;
    }

    ClockDraft(ClockRow row) {
        clockId = row.clockId();
        dossierId = row.dossierId();
        kind = row.kind();
        legId = row.legId();
        step = row.step();
        agency = row.agency();
        heldBefore = row.heldBefore();
        centre = row.centre();
        timeLimit = row.timeLimit();
        calendar = row.calendar();
        state = row.state();
        startedAt = row.startedAt();
        warnAt = row.warnAt();
        dueAt = row.dueAt();
        pausedSince = row.pausedSince();
        pauseCause = row.pauseCause();
        warnedAt = row.warnedAt();
        overranAt = row.overranAt();
        stoppedAt = row.stoppedAt();
        clockEnd = row.clockEnd();
        timeliness = row.timeliness();
        consumed = row.consumed();
        duty = row.duty();
        lateReason = row.lateReason();
        newDue = row.newDue();
        apologyAt = row.apologyAt();
    }

    void apply(ClockEvent event) {
        switch (event) {
            case ClockStarted e -> start(e);
            case ClockPaused e -> pause(e.pausedAt(), e.cause());
            case ClockResumed e -> run(e.warnAt(), e.dueAt());
            case ClockRestarted e -> restart(e);
            case ClockRecalculated e -> run(e.warnAt(), e.dueAt());
            case ClockTransferred e -> transfer(e);
            case ClockWarned e -> warnedAt = e.warnedAt();
            case ClockOverran e -> overranAt = e.overranAt();
            case ClockStopped e -> stop(e);
            case ExplanationRequested _ -> duty = Duty.EXPLANATION;
            case ExplanationGiven e -> {
                duty = Duty.APOLOGY;
                lateReason = e.reason();
                newDue = e.newDue();
            }
            case ApologyIssued e -> {
                duty = Duty.DONE;
                newDue = e.newDue();
                apologyAt = e.issuedAt();
            }
        }
    }

    private void start(ClockStarted e) {
        dossierId = e.dossierId();
        kind = e.kind();
        legId = e.legId();
        step = e.step();
        agency = e.agency();
        centre = centreOf(e);
        timeLimit = e.limit();
        calendar = e.calendar();
        startedAt = e.startedAt();
        run(e.warnAt(), e.dueAt());
    }

    /** Before starts told the centre, those of dossiers did all the same: it is the agency whose time it is. */
    private static String centreOf(ClockStarted e) {
        return e.centre() == null && e.kind() == ClockKind.DOSSIER ? e.agency() : e.centre();
    }

    private void transfer(ClockTransferred e) {
        heldBefore = Stream.concat(heldBefore.stream(), Stream.of(new HeldBefore(agency, e.transferredAt())))
                .toList();
        agency = e.to();
    }

    private void restart(ClockRestarted e) {
        startedAt = e.restartedAt();
        warnedAt = null;
        forgive();
        run(e.warnAt(), e.dueAt());
    }

    private void run(Instant nextWarnAt, Instant nextDueAt) {
        if (dueAt != null && nextDueAt.isAfter(dueAt)) {
            forgive();
        }
        state = State.RUNNING;
        pausedSince = null;
        pauseCause = null;
        warnAt = nextWarnAt;
        dueAt = nextDueAt;
    }

    private void pause(Instant since, PauseCause cause) {
        state = State.PAUSED;
        pausedSince = since;
        pauseCause = cause;
    }

    private void stop(ClockStopped e) {
        state = State.STOPPED;
        stoppedAt = e.stoppedAt();
        pausedSince = null;
        pauseCause = null;
        dueAt = e.dueAt();
        clockEnd = e.end();
        timeliness = e.timeliness();
        consumed = e.consumed();
        if (timeliness == Timeliness.EARLY || timeliness == Timeliness.ON_TIME) {
            forgive();
        }
    }

    /** It was not late after all: nothing is owed, but what was given stays given. */
    private void forgive() {
        overranAt = null;
        if (duty == Duty.EXPLANATION) {
            duty = Duty.NONE;
        }
    }

    /** @param code of the dossier, the subject of every event of its clocks */
    ClockRow row(int version, String code) {
        return new ClockRow(
                clockId,
                version,
                dossierId,
                code,
                kind,
                legId,
                step,
                agency,
                heldBefore,
                centre,
                timeLimit,
                calendar,
                state,
                startedAt,
                warnAt,
                dueAt,
                pausedSince,
                pauseCause,
                warnedAt,
                overranAt,
                stoppedAt,
                clockEnd,
                timeliness,
                consumed,
                duty,
                lateReason,
                newDue,
                apologyAt);
    }
}

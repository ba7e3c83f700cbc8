package vn.lienthong.deadline.clock;

import static vn.lienthong.deadline.clock.Clock.later;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.calendar.Ledger;
import vn.lienthong.deadline.clock.Clock.Facts;
import vn.lienthong.deadline.clock.Clock.Ticking;
import vn.lienthong.deadline.clock.ClockCommand.PauseClock;
import vn.lienthong.deadline.clock.ClockCommand.RestartClock;
import vn.lienthong.deadline.clock.ClockCommand.StartClock;
import vn.lienthong.deadline.clock.ClockCommand.StopClock;
import vn.lienthong.deadline.clock.ClockCommand.TransferClock;
import vn.lienthong.deadline.clock.ClockCommand.WarnClock;
import vn.lienthong.deadline.clock.Lateness.Duty;
import vn.lienthong.events.deadline.ClockEvent;
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
import vn.lienthong.events.deadline.ClockEvent.ExplanationRequested;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;

/**
 * A clock's run from its start to its end. What happens to steps and what happens to the dossier is heard in any order,
 * so a moment may lie before one already heard of.
 */
record Course(Counting counting) {
    ClockStarted start(StartClock c) {
        Facts facts = new Facts(c.clockId(), c.dossierId(), c.kind(), c.agency(), List.of(), c.limit(), c.calendar());
        Instant computed = counting.dueAt(facts, Ledger.startedAt(c.at()));
        Instant dueAt = c.promisedDue() == null ? computed : later(computed, c.promisedDue());
        return new ClockStarted(
                c.clockId(),
                c.dossierId(),
                c.kind(),
                c.legId(),
                c.step(),
                c.agency(),
                c.centre(),
                c.limit(),
                c.calendar(),
                c.at(),
                counting.warnAt(facts, c.at(), dueAt),
                dueAt);
    }

    List<ClockEvent> pause(PauseClock c, Ticking t) {
        Instant from = later(c.at(), t.ledger().start());
        return t.pausedSince().isPresent()
                ? List.of()
                : List.of(new ClockPaused(c.clockId(), t.facts().dossierId(), c.cause(), from));
    }

    List<ClockEvent> resume(Instant at, Ticking t) {
        return t.pausedSince()
                .map(since -> resumed(later(since, at), t))
                .<List<ClockEvent>>map(List::of)
                .orElse(List.of());
    }

    /** Who was late before he asked for more gets no new time by asking. */
    List<ClockEvent> restart(RestartClock c, Ticking t) {
        boolean anew = t.pausedSince()
                .filter(since -> since.isBefore(c.at()) && !since.isAfter(counting.dueAt(t)))
                .isPresent();
        return anew ? List.of(restarted(c.at(), t)) : resume(c.at(), t);
    }

    /** Nothing is counted anew; what was late by then was late with the agency before. */
    List<ClockEvent> transfer(TransferClock c, Ticking t) {
        Facts facts = t.facts();
        return facts.agency().equals(c.to())
                ? List.of()
                : List.of(new ClockTransferred(
                        c.clockId(),
                        facts.dossierId(),
                        facts.agency(),
                        c.to(),
                        later(c.at(), t.ledger().start())));
    }

    List<ClockEvent> warn(WarnClock c, Ticking t) {
        if (t.warned() || t.pausedSince().isPresent() || c.at().isBefore(t.warnAt())) {
            return List.of();
        }
        Facts facts = t.facts();
        Instant dueAt = counting.dueAt(t);
        return dueAt.isAfter(t.dueAt())
                ? List.of(recalculated(t, dueAt, c.at()))
                : List.of(new ClockWarned(c.clockId(), facts.dossierId(), facts.agency(), dueAt, c.at()));
    }

    /** Who has explained beforehand is not asked. */
    List<ClockEvent> overrun(Instant at, Ticking t) {
        if (t.lateness().overran() || t.pausedSince().isPresent()) {
            return List.of();
        }
        Instant dueAt = counting.dueAt(t);
        if (!at.isAfter(dueAt)) {
            return dueAt.isAfter(t.dueAt()) ? List.of(recalculated(t, dueAt, at)) : List.of();
        }
        Facts facts = t.facts();
        ClockEvent overran = new ClockOverran(facts.clockId(), facts.dossierId(), facts.agencyAt(dueAt), dueAt, at);
        ClockEvent asked = new ExplanationRequested(facts.clockId(), facts.dossierId(), facts.agency(), at);
        boolean silent = t.lateness().duty() instanceof Duty.None;
        return silent && facts.kind() == ClockKind.LEG ? List.of(overran, asked) : List.of(overran);
    }

    /** Late is late, whether an alarm rang in between or not. */
    List<ClockEvent> stop(StopClock c, Ticking t) {
        Facts facts = t.facts();
        Ticking ended = t.endedAt(c.at());
        Instant dueAt = counting.dueAt(ended);
        Timeliness timeliness = c.end() == ClockEnd.FINISHED ? counting.timeliness(facts, dueAt, c.at()) : null;
        List<ClockEvent> events = new ArrayList<>(c.at().isAfter(dueAt) ? overrun(c.at(), ended) : List.of());
        events.add(new ClockStopped(
                c.clockId(),
                facts.dossierId(),
                facts.agency(),
                c.end(),
                timeliness,
                counting.consumedUnits(ended, c.at()),
                dueAt,
                c.at()));
        return events;
    }

    private ClockResumed resumed(Instant at, Ticking t) {
        Instant dueAt = later(t.dueAt(), counting.dueAt(t.facts(), t.resumedAt(at)));
        Instant warnAt = counting.warnAt(t.facts(), at, dueAt);
        return new ClockResumed(t.facts().clockId(), t.facts().dossierId(), at, warnAt, dueAt);
    }

    private ClockRestarted restarted(Instant at, Ticking t) {
        Instant dueAt = later(t.dueAt(), counting.dueAt(t.facts(), Ledger.startedAt(at)));
        Instant warnAt = counting.warnAt(t.facts(), at, dueAt);
        return new ClockRestarted(t.facts().clockId(), t.facts().dossierId(), at, warnAt, dueAt);
    }

    private ClockRecalculated recalculated(Ticking t, Instant dueAt, Instant at) {
        Facts facts = t.facts();
        Instant warnAt = counting.warnAt(facts, t.ledger().start(), dueAt);
        return new ClockRecalculated(facts.clockId(), facts.dossierId(), at, warnAt, dueAt);
    }
}

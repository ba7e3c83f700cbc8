package vn.lienthong.deadline.clock;

import static vn.lienthong.deadline.clock.ClockRejection.APOLOGY_ISSUED;
import static vn.lienthong.deadline.clock.ClockRejection.CLOCK_OF_ANOTHER_AGENCY;
import static vn.lienthong.deadline.clock.ClockRejection.CLOCK_UNKNOWN;
import static vn.lienthong.deadline.clock.ClockRejection.EXPLANATION_MISSING;
import static vn.lienthong.deadline.clock.ClockRejection.NEW_DUE_UNFIT;
import static vn.lienthong.deadline.clock.ClockRejection.NOT_LATE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.calendar.Ledger;
import vn.lienthong.calendar.Pause;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Decider;
import vn.lienthong.deadline.clock.Clock.Facts;
import vn.lienthong.deadline.clock.Clock.Lateness;
import vn.lienthong.deadline.clock.Clock.NotStarted;
import vn.lienthong.deadline.clock.Clock.Stopped;
import vn.lienthong.deadline.clock.Clock.Ticking;
import vn.lienthong.deadline.clock.ClockCommand.GiveExplanation;
import vn.lienthong.deadline.clock.ClockCommand.IssueApology;
import vn.lienthong.deadline.clock.ClockCommand.MarkOverrun;
import vn.lienthong.deadline.clock.ClockCommand.PauseClock;
import vn.lienthong.deadline.clock.ClockCommand.RestartClock;
import vn.lienthong.deadline.clock.ClockCommand.ResumeClock;
import vn.lienthong.deadline.clock.ClockCommand.StartClock;
import vn.lienthong.deadline.clock.ClockCommand.StopClock;
import vn.lienthong.deadline.clock.ClockCommand.WarnClock;
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
import vn.lienthong.events.deadline.ClockEvent.ClockWarned;
import vn.lienthong.events.deadline.ClockEvent.ExplanationGiven;
import vn.lienthong.events.deadline.ClockEvent.ExplanationRequested;
import vn.lienthong.events.deadline.ClockEvent.PauseCause;
import vn.lienthong.events.deadline.ClockEvent.Timeliness;

/** The rules of a clock. Time that does not count, lateness and what it obliges to: Decree 61/2018, article 19. */
public final class ClockDecider implements Decider<ClockCommand, ClockEvent, Clock> {
    private final Counting counting;

    public ClockDecider(Counting counting) {
        this.counting = counting;
    }

    private record Situation(ClockCommand command, Clock clock) {}

    @Override
    public Clock initialState() {
        return new NotStarted();
    }

    @Override
    public List<ClockEvent> decide(ClockCommand command, Clock clock) {
        return switch (new Situation(command, clock)) {
            case Situation(StartClock c, NotStarted _) -> List.of(start(c));
            case Situation(StartClock _, Clock _) -> List.of();

            case Situation(PauseClock c, Ticking t) -> t.isPaused() ? List.of() : List.of(pause(c, t));
            case Situation(PauseClock c, NotStarted _) -> throw unknown(c);
            case Situation(PauseClock _, Stopped _) -> List.of();

            case Situation(ResumeClock c, Ticking t) -> t.isPaused() ? List.of(resume(c, t)) : List.of();
            case Situation(ResumeClock c, NotStarted _) -> throw unknown(c);
            case Situation(ResumeClock _, Stopped _) -> List.of();

            case Situation(RestartClock c, Ticking t) -> List.of(restart(c, t));
            case Situation(RestartClock c, NotStarted _) -> throw unknown(c);
            case Situation(RestartClock _, Stopped _) -> List.of();

            case Situation(WarnClock c, Ticking t) -> warn(c, t);
            case Situation(WarnClock c, NotStarted _) -> throw unknown(c);
            case Situation(WarnClock _, Stopped _) -> List.of();

            case Situation(MarkOverrun c, Ticking t) -> overrun(t, c.at());
            case Situation(MarkOverrun c, NotStarted _) -> throw unknown(c);
            case Situation(MarkOverrun _, Stopped _) -> List.of();

            case Situation(StopClock c, Ticking t) -> stop(c, t);
            case Situation(StopClock c, NotStarted _) -> throw unknown(c);
            case Situation(StopClock _, Stopped _) -> List.of();

            case Situation(GiveExplanation c, Ticking t) -> explain(c, t.facts(), t.dueAt(), t.lateness());
            case Situation(GiveExplanation c, Stopped s) -> explain(c, s.facts(), s.dueAt(), s.lateness());
            case Situation(GiveExplanation c, NotStarted _) -> throw unknown(c);

            case Situation(IssueApology c, Ticking t) -> apologise(c, t.facts(), t.lateness());
            case Situation(IssueApology c, Stopped s) -> apologise(c, s.facts(), s.lateness());
            case Situation(IssueApology c, NotStarted _) -> throw unknown(c);
        };
    }

    @Override
    public Clock evolve(Clock clock, ClockEvent event) {
        return switch (event) {
            case ClockStarted e ->
                new Ticking(
                        new Facts(e.clockId(), e.dossierId(), e.kind(), e.agency(), e.limit(), e.calendar()),
                        Ledger.startedAt(e.startedAt()),
                        e.dueAt(),
                        false,
                        new Lateness.None());
            case ClockPaused e -> {
                Ticking ticking = (Ticking) clock;
                yield ticking.with(
                        ticking.ledger().with(Pause.open(e.pausedAt(), causeOf(e.cause()))), ticking.dueAt());
            }
            case ClockResumed e -> ticking(clock).with(resumed(ticking(clock).ledger(), e.resumedAt()), e.dueAt());
            case ClockRestarted e ->
                new Ticking(
                        ticking(clock).facts(),
                        Ledger.startedAt(e.restartedAt()),
                        e.dueAt(),
                        false,
                        ticking(clock).lateness());
            case ClockRecalculated e -> ticking(clock).with(ticking(clock).ledger(), e.dueAt());
            case ClockWarned _ ->
                new Ticking(
                        ticking(clock).facts(),
                        ticking(clock).ledger(),
                        ticking(clock).dueAt(),
                        true,
                        ticking(clock).lateness());
            case ClockOverran _ -> ticking(clock).with(new Lateness.Overran());
            case ClockStopped e ->
                new Stopped(ticking(clock).facts(), e.dueAt(), ticking(clock).lateness());
            case ExplanationRequested _ -> with(clock, new Lateness.ExplanationOwed());
            case ExplanationGiven e -> with(clock, new Lateness.Explained(e.reason(), e.newDue()));
            case ApologyIssued e -> with(clock, new Lateness.Apologised(e.reason(), e.newDue()));
        };
    }

    private ClockStarted start(StartClock c) {
        Facts facts = new Facts(c.clockId(), c.dossierId(), c.kind(), c.agency(), c.limit(), c.calendar());
        Instant dueAt = counting.dueAt(facts, Ledger.startedAt(c.at()));
        return new ClockStarted(
                c.clockId(),
                c.dossierId(),
                c.kind(),
                c.legId(),
                c.step(),
                c.agency(),
                c.limit(),
                c.calendar(),
                c.at(),
                counting.warnAt(facts, c.at(), dueAt),
                dueAt);
    }

    private static ClockPaused pause(PauseClock c, Ticking t) {
        return new ClockPaused(c.clockId(), t.facts().dossierId(), c.cause(), c.at());
    }

    private ClockResumed resume(ResumeClock c, Ticking t) {
        Instant dueAt = later(t.dueAt(), counting.dueAt(t.facts(), resumed(t.ledger(), c.at())));
        Instant warnAt = counting.warnAt(t.facts(), c.at(), dueAt);
        return new ClockResumed(c.clockId(), t.facts().dossierId(), c.at(), warnAt, dueAt);
    }

    private ClockRestarted restart(RestartClock c, Ticking t) {
        Instant dueAt = counting.dueAt(t.facts(), Ledger.startedAt(c.at()));
        Instant warnAt = counting.warnAt(t.facts(), c.at(), dueAt);
        return new ClockRestarted(c.clockId(), t.facts().dossierId(), c.at(), warnAt, dueAt);
    }

    private List<ClockEvent> warn(WarnClock c, Ticking t) {
        if (t.warned() || t.isPaused()) {
            return List.of();
        }
        Instant dueAt = counting.dueAt(t);
        return dueAt.isAfter(t.dueAt())
                ? List.of(recalculated(t, dueAt, c.at()))
                : List.of(new ClockWarned(
                        c.clockId(), t.facts().dossierId(), t.facts().agency(), dueAt, c.at()));
    }

    private List<ClockEvent> overrun(Ticking t, Instant at) {
        Instant dueAt = counting.dueAt(t);
        if (!(t.lateness() instanceof Lateness.None) || t.isPaused()) {
            return List.of();
        }
        if (!at.isAfter(dueAt)) {
            return dueAt.isAfter(t.dueAt()) ? List.of(recalculated(t, dueAt, at)) : List.of();
        }
        Facts facts = t.facts();
        ClockEvent overran = new ClockOverran(facts.clockId(), facts.dossierId(), facts.agency(), dueAt, at);
        ClockEvent asked = new ExplanationRequested(facts.clockId(), facts.dossierId(), facts.agency(), at);
        return facts.kind() == ClockKind.LEG ? List.of(overran, asked) : List.of(overran);
    }

    private ClockRecalculated recalculated(Ticking t, Instant dueAt, Instant at) {
        Facts facts = t.facts();
        Instant warnAt = counting.warnAt(facts, t.ledger().start(), dueAt);
        return new ClockRecalculated(facts.clockId(), facts.dossierId(), at, warnAt, dueAt);
    }

    private List<ClockEvent> stop(StopClock c, Ticking t) {
        Facts facts = t.facts();
        Ticking ended = t.isPaused() ? t.with(resumed(t.ledger(), c.at()), t.dueAt()) : t;
        Instant dueAt = counting.dueAt(ended);
        List<ClockEvent> events = new ArrayList<>();
        Timeliness timeliness = null;
        if (c.end() == ClockEnd.FINISHED) {
            timeliness = counting.timeliness(ended, dueAt, c.at());
            events.addAll(timeliness == Timeliness.LATE ? overrun(ended, c.at()) : List.of());
        }
        int consumed = (int) counting.consumedUnits(ended, c.at());
        events.add(new ClockStopped(
                c.clockId(), facts.dossierId(), facts.agency(), c.end(), timeliness, consumed, dueAt, c.at()));
        return events;
    }

    private List<ClockEvent> explain(GiveExplanation c, Facts facts, Instant dueAt, Lateness lateness) {
        requireAgency(c.agency(), facts);
        switch (lateness) {
            case Lateness.None _ -> throw notLate(c);
            case Lateness.Apologised _ -> throw apologised(c);
            case Lateness.Overran _, Lateness.ExplanationOwed _, Lateness.Explained _ -> requireFit(c, facts, dueAt);
        }
        if (lateness.equals(new Lateness.Explained(c.reason(), c.newDue()))) {
            return List.of();
        }
        return List.of(
                new ExplanationGiven(c.clockId(), facts.dossierId(), facts.agency(), c.reason(), c.newDue(), c.at()));
    }

    private List<ClockEvent> apologise(IssueApology c, Facts facts, Lateness lateness) {
        requireAgency(c.agency(), facts);
        return switch (lateness) {
            case Lateness.None _ -> throw notLate(c);
            case Lateness.Overran _, Lateness.ExplanationOwed _ ->
                throw new CommandRejected(EXPLANATION_MISSING, "Clock %s: explain first".formatted(c.clockId()));
            case Lateness.Explained e ->
                List.of(new ApologyIssued(
                        c.clockId(), facts.dossierId(), facts.agency(), e.reason(), e.newDue(), c.at()));
            case Lateness.Apologised _ -> throw apologised(c);
        };
    }

    private void requireFit(GiveExplanation c, Facts facts, Instant dueAt) {
        if (!c.newDue().isAfter(c.at()) || !c.newDue().isAfter(dueAt) || !counting.isWorkingTime(facts, c.newDue())) {
            throw new CommandRejected(
                    NEW_DUE_UNFIT, "Clock %s: %s is no new date for it".formatted(c.clockId(), c.newDue()));
        }
    }

    private static void requireAgency(String agency, Facts facts) {
        if (!facts.agency().equals(agency)) {
            throw new CommandRejected(
                    CLOCK_OF_ANOTHER_AGENCY, "Clock %s is not of %s".formatted(facts.clockId(), agency));
        }
    }

    private static Ticking ticking(Clock clock) {
        return (Ticking) clock;
    }

    private static Clock with(Clock clock, Lateness lateness) {
        return switch (clock) {
            case NotStarted n -> n;
            case Ticking t -> t.with(lateness);
            case Stopped s -> new Stopped(s.facts(), s.dueAt(), lateness);
        };
    }

    private static Ledger resumed(Ledger ledger, Instant at) {
        return new Ledger(
                ledger.start(),
                ledger.pauses().stream()
                        .map(pause -> pause.to().isPresent() ? pause : Pause.between(pause.from(), at, pause.cause()))
                        .toList());
    }

    private static Pause.Cause causeOf(PauseCause cause) {
        return switch (cause) {
            case APPLICANT -> Pause.Cause.APPLICANT;
            case PAYMENT -> Pause.Cause.PAYMENT;
            case INCIDENT -> Pause.Cause.INCIDENT;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static CommandRejected unknown(ClockCommand c) {
        return new CommandRejected(CLOCK_UNKNOWN, "Clock %s never started".formatted(c.clockId()));
    }

    private static CommandRejected notLate(ClockCommand c) {
        return new CommandRejected(NOT_LATE, "Clock %s is not late".formatted(c.clockId()));
    }

    private static CommandRejected apologised(ClockCommand c) {
        return new CommandRejected(APOLOGY_ISSUED, "Clock %s: an apology was issued".formatted(c.clockId()));
    }
}

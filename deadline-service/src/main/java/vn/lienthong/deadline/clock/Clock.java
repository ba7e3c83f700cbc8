package vn.lienthong.deadline.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.calendar.Ledger;
import vn.lienthong.calendar.Pause;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;

/** What must be remembered of a clock to decide what may happen to it next. */
public sealed interface Clock {
    /** When it is to be looked at next; empty while nothing can fall due. */
    default Optional<Alarm> alarm() {
        return Optional.empty();
    }

    /** @param at before the due moment, to warn, or that moment itself, to find it late */
    record Alarm(Instant at, Instant dueAt) {}

    record NotStarted() implements Clock {}

    /** A clock that has been started, whether it still counts or not. */
    sealed interface Started extends Clock {
        Facts facts();

        Ledger ledger();

        Instant dueAt();

        Lateness lateness();

        /** Whether there is something to explain and to apologise for: it is late, or was warned that it will be. */
        boolean mayBeExplained();
    }

    /**
     * It runs, or is paused while its ledger has an open pause.
     *
     * @param dueAt the due moment stated last: it may be put off, never brought forward
     * @param before what it was before it was counted again from zero: a step may turn out to have ended before that
     */
    record Ticking(
            Facts facts,
            Ledger ledger,
            Instant warnAt,
            Instant dueAt,
            boolean warned,
            Lateness lateness,
            Optional<Ticking> before)
            implements Started {
        @Override
        public Optional<Alarm> alarm() {
            return pausedSince().isPresent() || lateness.overran()
                    ? Optional.empty()
                    : Optional.of(new Alarm(warned ? dueAt : warnAt, dueAt));
        }

        @Override
        public boolean mayBeExplained() {
            return lateness.overran() || warned;
        }

        /** Since when it stands still; empty while it counts. */
        Optional<Instant> pausedSince() {
            return ledger.pauses().stream()
                    .filter(pause -> pause.to().isEmpty())
                    .map(Pause::from)
                    .findFirst();
        }

        public boolean isRunning() {
            return pausedSince().isEmpty();
        }

        Ticking pausedBy(Pause pause) {
            return new Ticking(facts, ledger.with(pause), warnAt, dueAt, warned, lateness, before);
        }

        /** Whoever was taken for late by an earlier due moment was not. */
        Ticking putOff(Ledger newLedger, Instant newWarnAt, Instant newDueAt) {
            Lateness left = newDueAt.isAfter(dueAt) ? lateness.forgiven() : lateness;
            return new Ticking(facts, newLedger, newWarnAt, newDueAt, warned, left, before);
        }

        Ticking restarted(Instant at, Instant newWarnAt, Instant newDueAt) {
            Ledger anew = Ledger.startedAt(at);
            return new Ticking(facts, anew, newWarnAt, newDueAt, false, lateness.forgiven(), Optional.of(this));
        }

        Ticking afterWarning() {
            return new Ticking(facts, ledger, warnAt, dueAt, true, lateness, before);
        }

        Ticking handedTo(String successor, Instant at) {
            return new Ticking(
                    facts.handedTo(successor, at),
                    ledger,
                    warnAt,
                    dueAt,
                    warned,
                    lateness,
                    before.map(earlier -> earlier.handedTo(successor, at)));
        }

        Ticking with(Lateness newLateness) {
            return new Ticking(facts, ledger, warnAt, dueAt, warned, newLateness, before);
        }

        /** The ledger once the pause is over. */
        Ledger resumedAt(Instant moment) {
            return new Ledger(
                    ledger.start(),
                    ledger.pauses().stream()
                            .map(pause -> pause.to().isPresent() ? pause : ended(pause, moment))
                            .toList());
        }

        /** How it stood when it ended, which may be heard of only after pauses and restarts that came later. */
        Ticking endedAt(Instant moment) {
            if (before.isPresent() && moment.isBefore(ledger.start())) {
                return before.get().with(lateness).endedAt(moment);
            }
            List<Pause> pauses = ledger.pauses().stream()
                    .filter(pause -> pause.from().isBefore(moment))
                    .map(pause ->
                            ended(pause, pause.to().filter(moment::isAfter).orElse(moment)))
                    .toList();
            return new Ticking(
                    facts, new Ledger(ledger.start(), pauses), warnAt, dueAt, warned, lateness, Optional.empty());
        }

        private static Pause ended(Pause pause, Instant moment) {
            return Pause.between(pause.from(), later(pause.from(), moment), pause.cause());
        }
    }

    /** It stands for good; what is owed for lateness remains. */
    record Stopped(Facts facts, Ledger ledger, Instant dueAt, Lateness lateness) implements Started {
        @Override
        public boolean mayBeExplained() {
            return lateness.overran();
        }
    }

    /**
     * What stays the same whether it runs or not.
     *
     * @param agency whose time it is now
     * @param heldBefore agencies that are no more, whose time it was one after the other
     * @param calendar code of the work calendar
     */
    record Facts(
            UUID clockId,
            UUID dossierId,
            ClockKind kind,
            String agency,
            List<HeldBefore> heldBefore,
            Limit limit,
            String calendar) {
        /** Whose time it was at a moment. */
        String agencyAt(Instant moment) {
            return heldBefore.stream()
                    .filter(held -> moment.isBefore(held.until()))
                    .map(HeldBefore::agency)
                    .findFirst()
                    .orElse(agency);
        }

        /** Whether it is an agency's time, or was. */
        public boolean isOrWasOf(String code) {
            return agency.equals(code)
                    || heldBefore.stream().anyMatch(held -> held.agency().equals(code));
        }

        Facts handedTo(String successor, Instant at) {
            List<HeldBefore> before = Stream.concat(heldBefore.stream(), Stream.of(new HeldBefore(agency, at)))
                    .toList();
            return new Facts(clockId, dossierId, kind, successor, before, limit, calendar);
        }
    }

    /** @param until when the time became its successor's */
    record HeldBefore(String agency, Instant until) {}

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

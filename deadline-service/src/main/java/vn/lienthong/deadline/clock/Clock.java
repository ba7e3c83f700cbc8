package vn.lienthong.deadline.clock;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.calendar.Ledger;
import vn.lienthong.events.Limit;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.deadline.ClockEvent.LateReason;

/** What must be remembered of a clock to decide what may happen to it next. */
public sealed interface Clock {
    record NotStarted() implements Clock {}

    /**
     * It runs, or is paused while its ledger has an open pause.
     *
     * @param dueAt the due moment stated last: it may be put off by newly announced days off, never brought forward
     */
    record Ticking(Facts facts, Ledger ledger, Instant dueAt, boolean warned, Lateness lateness) implements Clock {
        boolean isPaused() {
            return ledger.pauses().stream().anyMatch(pause -> pause.to().isEmpty());
        }

        Ticking with(Ledger newLedger, Instant newDueAt) {
            return new Ticking(facts, newLedger, newDueAt, warned, lateness);
        }

        Ticking with(Lateness newLateness) {
            return new Ticking(facts, ledger, dueAt, warned, newLateness);
        }
    }

    /** It stands for good; what is owed for lateness remains. */
    record Stopped(Facts facts, Instant dueAt, Lateness lateness) implements Clock {}

    /** What does not change while it runs. @param calendar code of the work calendar */
    record Facts(UUID clockId, UUID dossierId, ClockKind kind, String agency, Limit limit, String calendar) {}

    /** How far the duties of a late agency have come. */
    sealed interface Lateness {
        record None() implements Lateness {}

        /** Late; nothing is asked, because the dossier's own lateness is explained by its steps'. */
        record Overran() implements Lateness {}

        record ExplanationOwed() implements Lateness {}

        record Explained(LateReason reason, Instant newDue) implements Lateness {}

        record Apologised(LateReason reason, Instant newDue) implements Lateness {}
    }
}

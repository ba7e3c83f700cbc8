package vn.lienthong.deadline.clock;

import java.time.Instant;
import vn.lienthong.events.deadline.ClockEvent.LateReason;

/** Whether a clock is late, and what follows from that. @param overran as far as is known */
public record Lateness(boolean overran, Duty duty) {
    static final Lateness NONE = new Lateness(false, new Duty.None());

    Lateness with(Duty newDuty) {
        return new Lateness(overran, newDuty);
    }

    /** It was not late after all: nothing is owed, but what was given stays given. */
    Lateness forgiven() {
        return new Lateness(false, duty instanceof Duty.ExplanationOwed ? new Duty.None() : duty);
    }

    /** How far an agency has come with what it owes for being late, or for going to be. */
    public sealed interface Duty {
        /** Nothing is asked; also of a late dossier, because its own lateness is explained by its steps'. */
        record None() implements Duty {}

        record ExplanationOwed() implements Duty {}

        record Explained(LateReason reason, Instant newDue) implements Duty {}

        record Apologised(LateReason reason, Instant newDue) implements Duty {}
    }
}

package vn.lienthong.routing.plan;

import java.time.Instant;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause;

/** Where a leg stands. What a state does not have is null. */
public sealed interface LegState {
    /**
     * Steps before it are open.
     *
     * @param next the agency to which it will be offered; null where nobody is known to be competent
     * @param unresolved why nobody is; null where there is an agency
     */
    record Waiting(String next, UnresolvedCause unresolved) implements LegState {}

    /** Its turn has come and nobody is known to be competent. */
    record Unresolved(UnresolvedCause cause, Instant unresolvedAt) implements LegState {}

    record Offered(String agency, Instant offeredAt) implements LegState {}

    record Accepted(String agency, Instant offeredAt, Instant acceptedAt) implements LegState {}

    record Completed(String agency, Instant offeredAt, Instant acceptedAt, Outcome outcome, Instant completedAt)
            implements LegState {}

    /** @param agency whose it was or would have been; may be null */
    record Cancelled(String agency, Instant cancelledAt) implements LegState {}

    default String agency() {
        return null;
    }

    default Instant offeredAt() {
        return null;
    }

    default Instant acceptedAt() {
        return null;
    }

    default LegStatus status() {
        return switch (this) {
            case Waiting _ -> LegStatus.WAITING;
            case Unresolved _ -> LegStatus.UNRESOLVED;
            case Offered _ -> LegStatus.OFFERED;
            case Accepted _ -> LegStatus.ACCEPTED;
            case Completed _ -> LegStatus.COMPLETED;
            case Cancelled _ -> LegStatus.CANCELLED;
        };
    }

    /** Whether something is still to be done. */
    default boolean isOpen() {
        return switch (this) {
            case Waiting _, Unresolved _, Offered _, Accepted _ -> true;
            case Completed _, Cancelled _ -> false;
        };
    }

    default boolean isGranted() {
        return this instanceof Completed completed && completed.outcome() == Outcome.GRANTED;
    }
}

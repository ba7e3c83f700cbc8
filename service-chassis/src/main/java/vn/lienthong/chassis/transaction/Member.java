package vn.lienthong.chassis.transaction;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A command in its group. */
final class Member<T> {
    private final Step<T> step;
    private final CompletableFuture<Optional<RuntimeException>> end = new CompletableFuture<>();
    private T result;
    private RuntimeException failure;
    private boolean spoilt;

    Member(Step<T> step) {
        this.step = step;
    }

    void announce(GroupTransaction transaction) {
        step.announce(transaction);
    }

    /** Its turn; what goes wrong is its own. */
    void carryOut(GroupTransaction transaction) {
        int before = transaction.changes();
        try {
            result = step.carryOut(transaction);
        } catch (RuntimeException e) {
            failure = e;
            spoilt = transaction.changes() != before;
        } catch (Error e) { // the others must not wait for it for ever
            failure = new IllegalStateException(e);
            spoilt = true;
        }
    }

    /** What it has left in the transaction must not be committed. */
    Optional<RuntimeException> spoilt() {
        return spoilt ? Optional.of(failure) : Optional.empty();
    }

    /** @param groupFailure why nothing of the group was committed; empty where it was */
    void end(Optional<RuntimeException> groupFailure) {
        end.complete(groupFailure);
    }

    Optional<RuntimeException> awaitEnd() {
        return end.join();
    }

    /** Once the group is committed: what it came to, or its own refusal. */
    T result() {
        if (failure != null) {
            throw failure;
        }
        return result;
    }
}

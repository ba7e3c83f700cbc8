package vn.lienthong.chassis.relay;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** What the relay of this process is doing. Says so in the log when it changes, not at each attempt. */
@Singleton
final class RelayStatus {
    /** STANDBY: another replica relays. FAILED: it tries again by itself; what fails stands in the log. */
    enum State {
        OFF,
        STARTING,
        STANDBY,
        RELAYING,
        FAILED
    }

    private final LongAdder relayed = new LongAdder();
    private volatile State state = State.OFF;
    private volatile Throwable failure;

    State state() {
        return state;
    }

    /** The kind of what fails. */
    Optional<String> failure() {
        return state == State.FAILED
                ? Optional.ofNullable(failure).map(it -> it.getClass().getSimpleName())
                : Optional.empty();
    }

    /** Events that this process has relayed since it started. */
    long relayed() {
        return relayed.sum();
    }

    void relayed(int events) {
        relayed.add(events);
        to(State.RELAYING);
    }

    /** Events published from the table, a slot having been lost. */
    void recovered(int events) {
        if (events > 0) {
            relayed.add(events);
            Log.infof("Relay eventsPublishedFromTable=%d", events);
        }
    }

    void to(State next) {
        if (state != next) {
            state = next;
            Log.infof("Relay state=%s", next);
        }
    }

    /** It relayed for long enough that the next failure is a new one. */
    void wentWell() {
        failure = null;
    }

    void failed(Throwable cause) {
        Throwable innermost = innermost(cause);
        boolean known = state == State.FAILED || innermost.toString().equals(String.valueOf(failure));
        failure = innermost;
        to(State.FAILED);
        if (!known) {
            Log.error("Relay fails and tries again", cause);
        }
    }

    private static Throwable innermost(Throwable failure) {
        return failure.getCause() == null ? failure : innermost(failure.getCause());
    }
}

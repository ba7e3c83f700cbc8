package vn.lienthong.chassis.relay;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
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
    private String failure;

    State state() {
        return state;
    }

    /** Events that this process has relayed since it started. */
    long relayed() {
        return relayed.sum();
    }

    void relayed(int events) {
        relayed.add(events);
        to(State.RELAYING);
    }

    void to(State next) {
        if (state != next) {
            state = next;
            Log.infof("Relay state=%s", next);
        }
    }

    void failed(Exception cause) {
        if (cause.toString().equals(failure)) {
            to(State.FAILED);
        } else if (state != State.FAILED) {
            failure = cause.toString();
            state = State.FAILED;
            Log.error("Relay state=FAILED, trying again", cause);
        }
    }
}

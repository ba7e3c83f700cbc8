package vn.lienthong.process;

/** A condition that is no truth value of the facts; the message says where and why. */
public final class ConditionUnreadable extends RuntimeException {
    ConditionUnreadable(String message) {
        super(message);
    }
}

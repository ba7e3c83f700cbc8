package vn.lienthong.stack;

/** What was asked for cannot be done; the message says why, and then what helps. */
public final class StackProblem extends RuntimeException {
    public StackProblem(String reason, String remedy) {
        super(reason + "\n" + remedy);
    }

    public StackProblem(String reason, String remedy, Throwable cause) {
        super(reason + "\n" + remedy, cause);
    }
}

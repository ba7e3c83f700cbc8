package vn.lienthong.chassis.decider;

/** A command that the rules refuse. The message is for people and names no person. */
public final class CommandRejected extends RuntimeException {
    private final transient Rejection rejection;

    public CommandRejected(Rejection rejection, String message) {
        super(message);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}

package vn.lienthong.chassis.inbox;

/** Something that another topic will tell has not been heard yet: the stream waits for it, nothing else does. */
public final class Awaiting extends RuntimeException {
    private final String awaited;

    /** @param awaited what is missing, for people, for instance {@code procedure 1.001193} */
    public Awaiting(String awaited) {
        super("Awaiting " + awaited);
        this.awaited = awaited;
    }

    public String awaited() {
        return awaited;
    }
}

package vn.lienthong.chassis.eventstore;

import vn.lienthong.events.StreamId;

/** The stream is no longer at the version that the command was decided on. */
public final class StreamMoved extends RuntimeException {
    private final int expected;
    private final int actual;

    public StreamMoved(StreamId stream, int expected, int actual) {
        super("%s is at version %d, not %d".formatted(stream.source(), actual, expected));
        this.expected = expected;
        this.actual = actual;
    }

    public int expected() {
        return expected;
    }

    /** The version it has now; -1 where a race was lost and it is not known. */
    public int actual() {
        return actual;
    }
}

package vn.lienthong.chassis.eventstore;

/** What would have happened is more than an event can carry. Nothing of it is appended. */
public final class EventTooLarge extends RuntimeException {
    private final int mostBytes;

    public EventTooLarge(String type, int mostBytes) {
        super("An event %s is larger than %d bytes".formatted(type, mostBytes));
        this.mostBytes = mostBytes;
    }

    public int mostBytes() {
        return mostBytes;
    }
}

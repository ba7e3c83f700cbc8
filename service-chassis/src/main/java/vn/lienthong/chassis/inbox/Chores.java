package vn.lienthong.chassis.inbox;

import java.time.Duration;

/**
 * What a consumer does for its held streams between polls. Each look asks the database, so there are few while nothing
 * is held; what this consumer itself holds is looked after at once.
 */
final class Chores {
    private static final long NOTHING_HELD_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long SOMETHING_HELD_NANOS = Duration.ofMillis(50).toNanos();

    private final Inbox inbox;
    private final Retries retries;
    private final DeadLetters deadLetters;
    private long held;
    private long nextLook = System.nanoTime();

    Chores(Inbox inbox, Retries retries, DeadLetters deadLetters) {
        this.inbox = inbox;
        this.retries = retries;
        this.deadLetters = deadLetters;
    }

    void doWhatIsDue() throws InterruptedException {
        boolean heldSince = inbox.timesHeld() != held;
        if (!heldSince && System.nanoTime() - nextLook < 0) {
            return;
        }
        held = inbox.timesHeld();
        boolean somethingPending = retries.retryPending();
        deadLetters.send();
        nextLook = System.nanoTime() + (somethingPending ? SOMETHING_HELD_NANOS : NOTHING_HELD_NANOS);
    }
}

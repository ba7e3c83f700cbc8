package vn.lienthong.chassis.relay;

import java.time.Duration;

/** The time between two attempts: it grows to a few seconds and never ends. */
final class RetryPause {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Duration shortest;
    private Duration next;

    RetryPause(Duration shortest) {
        this.shortest = shortest;
        this.next = shortest;
    }

    void reset() {
        next = shortest;
    }

    void sleep() throws InterruptedException {
        Thread.sleep(next);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}

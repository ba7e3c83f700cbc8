package vn.lienthong.chassis.inbox;

import vn.lienthong.events.Recorded;

/** What a record is to a consumer that has taken its stream up to some version. */
sealed interface Admission {
    /** The next one of its stream. */
    record Next(Recorded<?> recorded) implements Admission {}

    /** Taken before. */
    record Repeat() implements Admission {}

    /** Not to be taken: it cannot be read, or one before it is missing. */
    record Obstacle(String cause) implements Admission {}
}

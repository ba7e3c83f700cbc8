package vn.lienthong.chassis.verification;

import java.util.List;

/**
 * Something that is not as it should be, or is worth knowing.
 *
 * @param where the table, topic or view
 * @param count how often it was found
 * @param examples some of the places, at most ten
 */
public record Finding(Kind kind, String where, long count, List<String> examples) {
    static final int MOST_EXAMPLES = 10;

    /** What may be found. */
    public enum Kind {
        /** A stream of the event table lacks a version. */
        VERSION_MISSING(true),
        /** A row of the event table is not what it was when its hash was made. */
        HASH_BROKEN(true),
        /** An event of the table is not on the topic, though it has had the time. */
        NOT_ON_TOPIC(true),
        /** An event that was stored a moment ago is not on the topic yet. */
        NOT_YET_ON_TOPIC(false),
        /** A record of the topic is no event of the table. */
        NOT_IN_TABLE(true),
        /** An event is on the topic with other words than in the table. */
        CHANGED_ON_TOPIC(true),
        /** An event is on the topic as one of another type than in the table. */
        OTHER_TYPE_ON_TOPIC(true),
        /** An event is on the topic under another key than the one it is to be found by. */
        OTHER_KEY_ON_TOPIC(true),
        /** Events of a stream stand on the topic in another order, or on several partitions. */
        OUT_OF_ORDER(true),
        /** An event is on the topic more than once, which delivery at least once allows. */
        REPEATED_ON_TOPIC(false),
        /** A view's row is not what the log makes of it. */
        VIEW_DIFFERS(true);

        private final boolean fault;

        Kind(boolean fault) {
            this.fault = fault;
        }

        /** Whether it must not be. */
        public boolean isFault() {
            return fault;
        }
    }
}

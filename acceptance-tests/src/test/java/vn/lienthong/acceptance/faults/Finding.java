package vn.lienthong.acceptance.faults;

/** Something that is not as it was promised. */
record Finding(Kind kind, String what) {
    /** What may be found. */
    enum Kind {
        /** A version of a stream is missing in the event table. */
        GAP,
        HASH_BROKEN,
        /** What was promised is not in the event table, or not as promised. */
        LOST,
        /** A command was carried out more than once, or a reaction. */
        DOUBLED,
        /** An event of a command that nobody was promised: it was refused, or carried out once more. */
        NOT_PROMISED,
        /** Nobody knows what became of a command. */
        UNSETTLED,
        NOT_ON_TOPIC,
        NOT_IN_TABLE,
        CHANGED_ON_TOPIC,
        OUT_OF_ORDER,
        ANSWER_DIFFERS,
        VIEW_DIFFERS,
        /** Not everything was heard by everybody, however long one waited. */
        NOT_HEARD,
        /** A stream stands still that nobody brought to a stand. */
        HELD,
        /** {@code ./lienthong verify} says that something is wrong. */
        NOT_VERIFIED
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}

package vn.lienthong.catalog.search.index;

/** What several words of a question say together. */
sealed interface Clue {
    /** The words of the question, a bit each. */
    long tokens();

    /** From 0 to 1: how sure it is that they say that. */
    float sureness();

    /** What they say, rightly written. */
    String phrase();

    default boolean isAbout(int token) {
        return (tokens() >> token & 1) != 0;
    }

    /** They are other words for something. @param firstSlot where the words that are meant begin among the slots */
    record Meaning(long tokens, float sureness, String phrase, int firstSlot, int slots) implements Clue {
        int endSlot() {
            return firstSlot + slots;
        }

        /** Its slots, a bit each. */
        long slotBits() {
            return (1L << endSlot()) - (1L << firstSlot);
        }
    }

    /** They speak of an event of a life. */
    record Happening(long tokens, float sureness, String phrase, Leads leads) implements Clue {}
}

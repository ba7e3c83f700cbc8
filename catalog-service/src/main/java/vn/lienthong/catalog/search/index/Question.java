package vn.lienthong.catalog.search.index;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question as it was understood.
 *
 * @param weights how much each of its words says; 0 to 1 and more
 * @param fillers those of its words that say nothing, a bit each
 * @param slots one for each of its words, then those of what the clues mean
 */
record Question(List<Token> tokens, Weights weights, long fillers, List<Slot> slots, List<Clue> clues) {
    /** Whether any of it is known to the catalog. */
    boolean saysAnything() {
        return !clues.isEmpty()
                || slots.stream().anyMatch(slot -> !slot.chances().isEmpty());
    }

    boolean isFiller(int token) {
        return (fillers >> token & 1) != 0;
    }

    /** Whether it was said before. */
    boolean isRepeated(int token) {
        return tokens.subList(0, token).stream()
                .anyMatch(earlier -> earlier.spelled().equals(tokens.get(token).spelled()));
    }

    /** The words that a clue is about, as they were typed. */
    String asked(long mask) {
        return IntStream.range(0, tokens.size())
                .filter(at -> (mask >> at & 1) != 0)
                .mapToObj(at -> tokens.get(at).text())
                .collect(Collectors.joining(" "));
    }
}

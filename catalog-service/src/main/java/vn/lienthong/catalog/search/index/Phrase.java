package vn.lienthong.catalog.search.index;

import java.util.List;
import vn.lienthong.catalog.Letters;

/** Words that stand for something when they are said one after the other. */
record Phrase<T>(String text, List<Part> parts, T means) {
    /** A word of it. */
    record Part(String spelled, String folded) {}

    /** Letters for words, as in "BHYT". */
    boolean isAbbreviation() {
        return text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
    }

    static <T> Phrase<T> of(String text, T means) {
        List<Part> parts = Letters.words(text).stream()
                .map(word -> new Part(Letters.spelled(word), Letters.folded(word)))
                .toList();
        return new Phrase<>(text, parts, means);
    }
}

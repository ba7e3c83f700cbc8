package vn.lienthong.catalog.search.index;

import java.util.List;
import vn.lienthong.catalog.Letters;
import vn.lienthong.catalog.search.language.Lexicon.Word;
import vn.lienthong.catalog.search.language.Manner;
import vn.lienthong.catalog.search.language.Reading;

/**
 * A word of a question.
 *
 * @param signed whether a word without signs is meant where it has none
 * @param readings what it may stand for; none where it stands for nothing known
 */
record Token(String text, String spelled, String folded, boolean signed, List<Reading> readings) {
    static Token of(String text, String folded, boolean signed, List<Reading> readings) {
        return new Token(text, Letters.spelled(text), folded, signed, readings);
    }

    /** How sure a word of the catalog is meant by it that a reading has found. */
    float sureness(Reading reading, String spelling) {
        boolean otherSigns = signed && reading.manner() == Manner.SAME && !spelling.equals(spelled);
        return (otherSigns ? Manner.OTHER_SIGNS : reading.manner()).quality();
    }

    /** The same of a part of a phrase; 0 where it does not stand for it. */
    float sureness(Phrase.Part part) {
        return readings.stream()
                .filter(reading -> reading.folded().equals(part.folded()))
                .findFirst()
                .map(reading -> sureness(reading, part.spelled()))
                .orElse(0f);
    }

    Slot.Chance chance(Reading reading, Word word) {
        float sureness = sureness(reading, word.spelled());
        return new Slot.Chance(word.number(), sureness, reading.manner());
    }
}

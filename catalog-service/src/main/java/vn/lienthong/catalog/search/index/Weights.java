package vn.lienthong.catalog.search.index;

import java.util.List;
import vn.lienthong.catalog.search.language.Lexicon;
import vn.lienthong.catalog.search.language.Lexicon.Word;

/** How much each word of a question says: the more the rarer it is, and little where people say it in any question. */
final class Weights {
    private static final float OF_WHAT_SAYS_NOTHING = 0.02f;
    private static final float OF_WHAT_MAY_SAY_NOTHING = 0.4f;
    private static final float OF_WHAT_IS_UNKNOWN = 0.5f;
    private static final float OF_A_CLUE = 3;

    private final float[] weights;
    private final Lexicon lexicon;
    private final Frequencies frequencies;

    /** @param fillers the words that say nothing, a bit each */
    Weights(Lexicon lexicon, Frequencies frequencies, List<Token> tokens, long fillers, List<Clue> clues) {
        this.lexicon = lexicon;
        this.frequencies = frequencies;
        long ofClues = clues.stream().mapToLong(Clue::tokens).reduce(0, (some, more) -> some | more);
        weights = new float[tokens.size()];
        for (int at = 0; at < weights.length; at++) {
            float own = own(tokens.get(at));
            float inClue = (ofClues >> at & 1) == 0 ? own : Math.max(own, OF_A_CLUE);
            weights[at] = (fillers >> at & 1) == 0 ? inClue : own * ofFiller(tokens.get(at));
        }
    }

    float get(int token) {
        return weights[token];
    }

    private float own(Token token) {
        List<Word> words = token.readings().stream()
                .flatMap(reading -> lexicon.ofLetters(reading.folded()).stream())
                .filter(frequencies::isUsed)
                .toList();
        return words.isEmpty() ? OF_WHAT_IS_UNKNOWN : frequencies.rareness(words);
    }

    /** Without signs it may be another word, one that says something. */
    private float ofFiller(Token token) {
        boolean maySayMore = !token.signed()
                && lexicon.ofLetters(token.folded()).stream()
                        .filter(frequencies::isUsed)
                        .anyMatch(word -> !word.spelled().equals(token.spelled()));
        return maySayMore ? OF_WHAT_MAY_SAY_NOTHING : OF_WHAT_SAYS_NOTHING;
    }
}

package vn.lienthong.catalog.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds phrases in a question: their words one after the other, with at most one other word in between. */
final class Phrases {
    private static final float SURE_ENOUGH = 0.85f;
    /** Of a single word signs and letters have to be right: "để" is not "đẻ". */
    private static final float SURE_ENOUGH_ALONE = 0.9f;

    private static final float WITH_A_WORD_BETWEEN = 0.93f;

    private final List<Token> tokens;

    Phrases(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @param tokens those that say it, a bit each; @param sureness from 0 to 1 */
    record Said<T>(Phrase<T> phrase, long tokens, float sureness) {
        private boolean isPartOf(Said<T> other) {
            return (tokens & other.tokens) == tokens && tokens != other.tokens;
        }
    }

    /** Those that are no part of a longer one. @param beginning finds phrases by their first word without signs */
    <T> List<Said<T>> said(Function<String, List<Phrase<T>>> beginning) {
        List<Said<T>> all = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            int from = at;
            tokens.get(at).readings().stream()
                    .flatMap(reading -> beginning.apply(reading.folded()).stream())
                    .distinct()
                    .flatMap(phrase -> said(phrase, from).stream())
                    .forEach(all::add);
        }
        return all.stream().filter(one -> all.stream().noneMatch(one::isPartOf)).toList();
    }

    private <T> Optional<Said<T>> said(Phrase<T> phrase, int from) {
        long mask = 0;
        float sum = 0;
        float gaps = 1;
        int at = from;
        for (Phrase.Part part : phrase.parts()) {
            if (mask != 0 && sureness(at, part) == 0) {
                at++;
                gaps *= WITH_A_WORD_BETWEEN;
            }
            float sureness = sureness(at, part);
            if (sureness == 0) {
                return Optional.empty();
            }
            sum += sureness;
            mask |= 1L << at++;
        }
        float sureness = gaps * sum / phrase.parts().size();
        float enough = phrase.parts().size() == 1 ? SURE_ENOUGH_ALONE : SURE_ENOUGH;
        return Stream.of(new Said<>(phrase, mask, sureness))
                .filter(said -> said.sureness() >= enough)
                .findFirst();
    }

    private float sureness(int at, Phrase.Part part) {
        return at < tokens.size() ? tokens.get(at).sureness(part) : 0;
    }
}

package vn.lienthong.catalog.search.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what typed words may stand for: the surest first, the less sure only where there is nothing surer. */
public final class Readings {
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_WITH_A_SLIP = 3;
    private static final int SHORTEST_WITH_TWO_SLIPS = 6;
    private static final int SHORTEST_WITH_FORMS = 6;
    private static final int STEM_AT_LEAST = 4;
    private static final int LONGEST_ENDING = 3;
    private static final int MOST = 40;

    private final Lexicon lexicon;
    private final List<Function<String, Stream<Reading>>> ways =
            List.of(this::same, this::meantByKeys, this::likeIt, this::twoSlips);

    public Readings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** By the surest way that there is. */
    public List<Reading> of(String folded) {
        return ways.stream()
                .map(way -> way.apply(folded).limit(MOST).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Of a word that may not be complete. */
    public List<Reading> ofBeginning(String folded) {
        Manner manner = lexicon.has(folded) ? Manner.LONGER : Manner.BEGINNING;
        return best(
                Stream.concat(of(folded).stream(), beginnings(folded, manner).limit(MOST)));
    }

    private static List<Reading> best(Stream<Reading> readings) {
        Map<String, Reading> best = new LinkedHashMap<>();
        readings.forEach(reading -> best.merge(
                reading.folded(),
                reading,
                (one, other) -> one.manner().quality() >= other.manner().quality() ? one : other));
        return new ArrayList<>(best.values());
    }

    private Stream<Reading> same(String folded) {
        if (!lexicon.has(folded)) {
            return Stream.empty();
        }
        Stream<Reading> homophones = lexicon.soundingLike(folded).stream()
                .filter(word -> !word.equals(folded) && folded.length() >= SHORTEST_WITH_A_SLIP)
                .map(word -> new Reading(word, Manner.HOMOPHONE));
        Stream<Reading> same = Stream.of(new Reading(folded, Manner.SAME));
        return Stream.of(same, forms(folded), homophones).flatMap(readings -> readings);
    }

    private Stream<Reading> meantByKeys(String typed) {
        return Keystrokes.meantBy(typed)
                .filter(lexicon::has)
                .map(meant -> new Reading(meant, Manner.KEYSTROKES))
                .stream();
    }

    private Stream<Reading> likeIt(String folded) {
        Stream<Reading> beginnings =
                folded.length() < SHORTEST_BEGINNING ? Stream.empty() : beginnings(folded, Manner.BEGINNING);
        return best(Stream.of(forms(folded), beginnings, soundsAndSlips(folded)).flatMap(readings -> readings))
                .stream();
    }

    private Stream<Reading> beginnings(String folded, Manner manner) {
        return lexicon.beginningWith(folded).stream().map(word -> new Reading(word, manner));
    }

    private Stream<Reading> forms(String folded) {
        if (folded.length() < SHORTEST_WITH_FORMS || hasDigits(folded)) {
            return Stream.empty();
        }
        String stem = folded.substring(0, Math.max(STEM_AT_LEAST, folded.length() - LONGEST_ENDING));
        return lexicon.beginningWith(stem).stream()
                .filter(word -> isPlural(folded, word)
                        || word.length() >= SHORTEST_WITH_FORMS && Typos.between(folded, word, 1) > 1)
                .map(word -> new Reading(word, Manner.FORM));
    }

    private static boolean isPlural(String one, String other) {
        return one.equals(other + "s") || other.equals(one + "s") || one.equals(other + "es");
    }

    private Stream<Reading> soundsAndSlips(String folded) {
        if (folded.length() < SHORTEST_WITH_A_SLIP || hasDigits(folded)) {
            return Stream.empty();
        }
        Stream<Reading> slips = lexicon.oneSlipFrom(folded)
                .map(word -> new Reading(word, Typos.isOfFingers(folded, word) ? Manner.SLIP_OF_FINGERS : Manner.SLIP));
        Stream<Reading> sounds = lexicon.soundingLike(folded).stream().map(word -> new Reading(word, Manner.SOUND));
        return Stream.concat(slips, sounds);
    }

    private Stream<Reading> twoSlips(String folded) {
        return folded.length() < SHORTEST_WITH_TWO_SLIPS || hasDigits(folded)
                ? Stream.empty()
                : lexicon.twoSlipsFrom(folded).map(word -> new Reading(word, Manner.TWO_SLIPS));
    }

    private static boolean hasDigits(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}

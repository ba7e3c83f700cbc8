package vn.lienthong.catalog.search.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.lienthong.catalog.Letters;

/** The words that the catalog uses, each by a number that it keeps; found by letters, beginnings, sounds and slips. */
public final class Lexicon {
    public static final Lexicon EMPTY = new Lexicon(List.of(), Map.of(), new TreeMap<>(), Map.of(), Map.of());

    private static final char BEHIND_ALL = '\uffff';

    /** @param text as it was first written; @param folded without signs */
    public record Word(int number, String text, String spelled, String folded) {}

    private final List<Word> words;
    private final Map<String, Integer> numbers;
    private final NavigableMap<String, List<Word>> byLetters;
    private final Map<String, List<String>> bySound;
    private final Map<String, List<String>> byRemains;

    private Lexicon(
            List<Word> words,
            Map<String, Integer> numbers,
            NavigableMap<String, List<Word>> byLetters,
            Map<String, List<String>> bySound,
            Map<String, List<String>> byRemains) {
        this.words = new ArrayList<>(words);
        this.numbers = new HashMap<>(numbers);
        this.byLetters = new TreeMap<>(byLetters);
        this.bySound = new HashMap<>(bySound);
        this.byRemains = new HashMap<>(byRemains);
    }

    /** This one and more words; words that it has keep their numbers. */
    public Lexicon with(Collection<String> more) {
        List<String> unknown = more.stream()
                .filter(word -> !numbers.containsKey(word))
                .distinct()
                .toList();
        if (unknown.isEmpty()) {
            return this;
        }
        Lexicon larger = new Lexicon(words, numbers, byLetters, bySound, byRemains);
        unknown.forEach(larger::add);
        return larger;
    }

    public int size() {
        return words.size();
    }

    public Word word(int number) {
        return words.get(number);
    }

    /** The numbers of words that it has. */
    public int[] numbers(Collection<String> known) {
        return known.stream().mapToInt(numbers::get).toArray();
    }

    /** The words that have the same letters without signs. */
    public List<Word> ofLetters(String folded) {
        return byLetters.getOrDefault(folded, List.of());
    }

    boolean has(String folded) {
        return byLetters.containsKey(folded);
    }

    /** What words without signs begin so, the letters themselves left out. */
    Set<String> beginningWith(String folded) {
        return byLetters.subMap(folded, false, folded + BEHIND_ALL, false).keySet();
    }

    List<String> soundingLike(String folded) {
        return bySound.getOrDefault(Sounds.of(folded), List.of());
    }

    /** Those one slip away. */
    Stream<String> oneSlipFrom(String folded) {
        return Typos.remains(folded).stream()
                .flatMap(remains -> byRemains.getOrDefault(remains, List.of()).stream())
                .distinct()
                .filter(word -> Typos.between(folded, word, 1) == 1);
    }

    /** Those two slips away that begin with the same letter. */
    Stream<String> twoSlipsFrom(String folded) {
        return beginningWith(folded.substring(0, 1)).stream().filter(word -> Typos.between(folded, word, 2) == 2);
    }

    private void add(String text) {
        String spelled = Letters.spelled(text);
        Integer known = numbers.get(spelled);
        numbers.put(text, known != null ? known : words.size());
        if (known == null) {
            numbers.put(spelled, words.size());
            add(new Word(words.size(), text, spelled, Letters.folded(text)));
        }
    }

    private void add(Word word) {
        String folded = word.folded();
        words.add(word);
        if (!has(folded)) {
            bySound.merge(Sounds.of(folded), List.of(folded), Lexicon::and);
            Typos.remains(folded).forEach(remains -> byRemains.merge(remains, List.of(folded), Lexicon::and));
        }
        byLetters.merge(folded, List.of(word), Lexicon::and);
    }

    private static <T> List<T> and(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}

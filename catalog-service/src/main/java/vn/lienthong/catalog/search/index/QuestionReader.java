package vn.lienthong.catalog.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.catalog.Letters;
import vn.lienthong.catalog.search.index.Phrases.Said;
import vn.lienthong.catalog.search.language.Lexicon;
import vn.lienthong.catalog.search.language.Lexicon.Word;
import vn.lienthong.catalog.search.language.Manner;
import vn.lienthong.catalog.search.language.Reading;
import vn.lienthong.catalog.search.language.Readings;
import vn.lienthong.catalog.search.language.Spaces;

/** Finds out what a question says. Only so much of it is read that an answer never takes long. */
final class QuestionReader {
    private static final int MOST_LETTERS = 300;
    private static final int MOST_WORDS = 24;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_SLOTS = 60;
    /** Of written Vietnamese a third of the words and more have signs. */
    private static final int MOST_WORDS_FOR_A_SIGN = 3;

    private static final float LESS_SURE_OF_THE_NEXT = 0.94f;

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final Frequencies frequencies;
    private final Readings readings;
    private final Spaces spaces;

    QuestionReader(Lexicon lexicon, Vocabulary vocabulary, Frequencies frequencies) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.frequencies = frequencies;
        this.readings = new Readings(lexicon);
        this.spaces = new Spaces(lexicon);
    }

    Question read(String text) {
        List<Token> tokens = tokens(text);
        Phrases phrases = new Phrases(tokens);
        List<Said<Synonyms>> synonyms = phrases.said(vocabulary::synonymsBeginning);
        List<Slot> slots = new ArrayList<>(tokens.stream().map(this::slot).toList());
        List<Clue> clues = new ArrayList<>();
        synonyms.forEach(said -> clues.addAll(clues(said, slots)));
        phrases.said(vocabulary::lifeEventsBeginning)
                .forEach(said -> clues.add(new Clue.Happening(
                        said.tokens(),
                        said.sureness(),
                        said.phrase().text(),
                        said.phrase().means())));
        long fillers = fillers(synonyms, clues);
        Weights weights = new Weights(lexicon, frequencies, tokens, fillers, clues);
        return new Question(tokens, weights, fillers, List.copyOf(slots), List.copyOf(clues));
    }

    private List<Token> tokens(String text) {
        List<String> words = Letters.words(text.substring(0, Math.min(MOST_LETTERS, text.length()))).stream()
                .filter(word -> word.length() <= LONGEST_WORD)
                .limit(MOST_WORDS)
                .toList();
        long signed = words.stream().filter(Letters::isSigned).count();
        boolean withSigns = signed > 0 && signed * MOST_WORDS_FOR_A_SIGN >= words.size();
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(at -> tokensOf(words.get(at), withSigns, at == words.size() - 1))
                .limit(MOST_WORDS)
                .toList();
    }

    /** @param withSigns whether the question is written with signs where words have some */
    private Stream<Token> tokensOf(String word, boolean withSigns, boolean isLast) {
        String folded = Letters.folded(word);
        List<Reading> found = isLast ? readings.ofBeginning(folded) : readings.of(folded);
        boolean isGuess = found.stream().allMatch(reading -> reading.manner() == Manner.TWO_SLIPS);
        List<String> parts = isGuess ? spaces.putInto(folded) : List.of();
        return parts.isEmpty()
                ? Stream.of(Token.of(word, folded, withSigns || Letters.isSigned(word), found))
                : parts.stream().map(part -> Token.of(part, part, false, List.of(new Reading(part, Manner.JOINED))));
    }

    private Slot slot(Token token) {
        return new Slot(token.readings().stream()
                .flatMap(reading -> lexicon.ofLetters(reading.folded()).stream()
                        .filter(frequencies::isUsed)
                        .map(word -> token.chance(reading, word)))
                .toList());
    }

    /** The first meaning is meant most; none where there are too many slots already. */
    private List<Clue> clues(Said<Synonyms> said, List<Slot> slots) {
        List<Clue> clues = new ArrayList<>();
        float sureness = said.sureness();
        for (String meaning : said.phrase().means().meanings()) {
            List<String> words = Letters.words(meaning);
            if (slots.size() + words.size() <= MOST_SLOTS) {
                clues.add(
                        new Clue.Meaning(said.tokens(), sureness, said.phrase().text(), slots.size(), words.size()));
                words.forEach(word -> slots.add(exactly(word)));
                sureness *= LESS_SURE_OF_THE_NEXT;
            }
        }
        return clues;
    }

    /** Words without a meaning, where they are no part of a phrase that has one. */
    private static long fillers(List<Said<Synonyms>> synonyms, List<Clue> clues) {
        long ofClues = clues.stream().mapToLong(Clue::tokens).reduce(0, (some, more) -> some | more);
        return ~ofClues
                & synonyms.stream()
                        .filter(said -> said.phrase().means().meanings().isEmpty())
                        .mapToLong(Said::tokens)
                        .reduce(0, (some, more) -> some | more);
    }

    private Slot exactly(String word) {
        Word known = lexicon.word(lexicon.numbers(List.of(word))[0]);
        return new Slot(List.of(new Slot.Chance(known.number(), 1, Manner.SAME)));
    }
}

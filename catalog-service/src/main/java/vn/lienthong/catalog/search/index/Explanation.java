package vn.lienthong.catalog.search.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.lienthong.catalog.search.index.Clue.Happening;
import vn.lienthong.catalog.search.index.Clue.Meaning;
import vn.lienthong.catalog.search.language.Lexicon;
import vn.lienthong.catalog.search.language.Manner;
import vn.lienthong.catalog.search.language.Reading;

/** Says why a version was found, and how the question was probably meant. */
final class Explanation {
    private final Question question;
    private final Match match;
    private final Judgement judgement;
    private final Lexicon lexicon;

    /** Of the version that the judgement has taken last. */
    Explanation(Question question, Match match, Judgement judgement, Lexicon lexicon) {
        this.question = question;
        this.match = match;
        this.judgement = judgement;
        this.lexicon = lexicon;
    }

    List<Reason> reasons() {
        Map<Where, Set<Integer>> exact = new EnumMap<>(Where.class);
        Map<Where, Set<Integer>> alike = new EnumMap<>(Where.class);
        tokens().filter(token -> judgement.because(token) == null && !question.isFiller(token))
                .forEach(token -> (isMistake(token) ? alike : exact)
                        .computeIfAbsent(match.where(token), _ -> new LinkedHashSet<>())
                        .add(token));
        List<Reason> reasons = new ArrayList<>();
        exact.forEach((where, slots) -> reasons.add(new Reason(where, words(slots), null, null, null)));
        clues().forEach(clue -> reasons.add(reason(clue)));
        alike.forEach((where, slots) -> reasons.add(new Reason(where, words(slots), asked(slots), null, true)));
        return List.copyOf(reasons);
    }

    /** Empty where nothing was mistyped, or nothing of it can be told better. */
    Optional<String> correction() {
        if (tokens().noneMatch(this::isMistake)
                || !tokens().filter(this::isMistake).allMatch(this::isAtHome)) {
            return Optional.empty();
        }
        Map<Integer, String> parts = new TreeMap<>();
        for (int token = 0; token < question.tokens().size(); token++) {
            Clue clue = judgement.because(token);
            parts.put(clue == null ? token : Long.numberOfTrailingZeros(clue.tokens()), corrected(token, clue));
        }
        return Optional.of(String.join(" ", parts.values()));
    }

    private String corrected(int token, Clue clue) {
        if (clue != null) {
            return clue.phrase();
        }
        return judgement.value(token) > 0
                ? lexicon.word(match.by(token).word()).text()
                : question.tokens().get(token).text();
    }

    private IntStream tokens() {
        return IntStream.range(0, question.tokens().size()).filter(token -> judgement.value(token) > 0);
    }

    private Set<Clue> clues() {
        Set<Clue> clues = new LinkedHashSet<>();
        tokens().mapToObj(judgement::because).filter(clue -> clue != null).forEach(clues::add);
        return clues;
    }

    private Reason reason(Clue clue) {
        String asked = question.asked(clue.tokens());
        return switch (clue) {
            case Happening happening ->
                new Reason(
                        Where.LIFE_EVENT, null, asked, happening.leads().event().code(), null);
            case Meaning meaning -> {
                List<Integer> slots = IntStream.range(meaning.firstSlot(), meaning.endSlot())
                        .boxed()
                        .toList();
                yield new Reason(match.where(meaning.firstSlot()), words(slots), asked, null, null);
            }
        };
    }

    private boolean isMistake(int token) {
        if (judgement.because(token) == null) {
            return match.by(token).manner().isMistake();
        }
        List<Reading> readings = question.tokens().get(token).readings();
        return readings.stream().map(Reading::manner).allMatch(Manner::isMistake);
    }

    /** Whether it was found beside a neighbour that it has in the question, too: alone it may be found by chance. */
    private boolean isAtHome(int token) {
        return question.tokens().size() == 1
                || judgement.because(token) != null
                || match.isPair(token)
                || token > 0 && match.isPair(token - 1);
    }

    private List<String> words(Iterable<Integer> slots) {
        List<String> words = new ArrayList<>();
        slots.forEach(slot -> words.add(lexicon.word(match.by(slot).word()).text()));
        return List.copyOf(words);
    }

    private String asked(Set<Integer> tokens) {
        return question.asked(tokens.stream().mapToLong(token -> 1L << token).reduce(0, (one, more) -> one | more));
    }
}

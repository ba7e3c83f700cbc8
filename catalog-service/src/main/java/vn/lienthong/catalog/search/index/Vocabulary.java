package vn.lienthong.catalog.search.index;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.catalog.Letters;
import vn.lienthong.catalog.search.language.Lexicon.Word;

/** What people call things: life events and synonyms, found by the first word of what they say. */
final class Vocabulary {
    private final Map<String, Leads> lifeEvents;
    private final Map<String, List<Phrase<Leads>>> ofLifeEvents;
    private final Map<String, List<Phrase<Synonyms>>> ofSynonyms;
    private final List<String> texts;

    Vocabulary(Collection<LifeEvent> lifeEvents, Collection<Synonyms> synonyms) {
        this.lifeEvents = lifeEvents.stream().collect(Collectors.toMap(LifeEvent::code, Leads::new));
        ofLifeEvents = byFirstWord(lifeEvents.stream()
                .flatMap(event -> Stream.concat(event.words().stream(), Stream.of(event.nameVi(), event.nameEn()))
                        .map(words -> Phrase.of(words, this.lifeEvents.get(event.code())))));
        ofSynonyms = byFirstWord(synonyms.stream()
                .flatMap(each -> each.words().stream().map(words -> Phrase.of(words, each))));
        texts = Stream.concat(
                        Stream.of(ofLifeEvents, ofSynonyms)
                                .flatMap(phrases -> phrases.values().stream())
                                .flatMap(List::stream)
                                .map(Phrase::text),
                        synonyms.stream().flatMap(each -> each.meanings().stream()))
                .toList();
    }

    Collection<Leads> lifeEvents() {
        return lifeEvents.values();
    }

    Optional<Leads> lifeEvent(String code) {
        return Optional.ofNullable(lifeEvents.get(code));
    }

    /** All the words there are in it. */
    Stream<String> words() {
        return texts.stream().flatMap(text -> Letters.words(text).stream());
    }

    List<Phrase<Leads>> lifeEventsBeginning(String folded) {
        return ofLifeEvents.getOrDefault(folded, List.of());
    }

    List<Phrase<Synonyms>> synonymsBeginning(String folded) {
        return ofSynonyms.getOrDefault(folded, List.of());
    }

    /** What the abbreviations of a text stand for. */
    Stream<String> meaningsIn(List<Word> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(at -> synonymsBeginning(words.get(at).folded()).stream()
                        .filter(Phrase::isAbbreviation)
                        .filter(phrase -> isAt(at, words, phrase))
                        .flatMap(phrase -> phrase.means().meanings().stream()))
                .distinct();
    }

    private static boolean isAt(int at, List<Word> words, Phrase<?> phrase) {
        List<Phrase.Part> parts = phrase.parts();
        return at + parts.size() <= words.size()
                && IntStream.range(0, parts.size())
                        .allMatch(each -> parts.get(each)
                                .spelled()
                                .equals(words.get(at + each).spelled()));
    }

    private static <T> Map<String, List<Phrase<T>>> byFirstWord(Stream<Phrase<T>> phrases) {
        return phrases.filter(phrase -> !phrase.parts().isEmpty())
                .distinct()
                .collect(groupingBy(phrase -> phrase.parts().getFirst().folded()));
    }
}

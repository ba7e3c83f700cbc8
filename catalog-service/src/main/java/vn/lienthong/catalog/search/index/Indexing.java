package vn.lienthong.catalog.search.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.catalog.Letters;
import vn.lienthong.catalog.search.index.SearchIndex.Announced;
import vn.lienthong.catalog.search.language.Lexicon;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/** Makes what was announced ready to be searched. */
final class Indexing {
    private final Vocabulary vocabulary;
    private final Map<String, List<String>> wordsOfTexts = new HashMap<>();
    private final Map<String, String> foldedFields = new HashMap<>();
    private final Map<Object, Object> sharedValues = new HashMap<>();
    private final Lexicon lexicon;

    Indexing(Vocabulary vocabulary, Lexicon known, Collection<Announced> changed) {
        this.vocabulary = vocabulary;
        lexicon = known.with(changed.stream()
                .flatMap(each -> each.versions().stream())
                .flatMap(Indexing::texts)
                .distinct()
                .flatMap(text -> words(text).stream())
                .toList());
    }

    /** All that it had, and the words of what changed. */
    Lexicon lexicon() {
        return lexicon;
    }

    /** Most of what procedures say many say alike: it is kept once. */
    IndexedProcedure index(Announced announced) {
        Map<List<String>, Text> sharedTexts = new HashMap<>();
        List<IndexedVersion> versions = announced.versions().stream()
                .map(version -> new IndexedVersion(
                        version.streamVersion(),
                        shared(version.version().validFrom()),
                        shared(version.version().validTo()),
                        version.corrects(),
                        sharedTexts.computeIfAbsent(texts(version).toList(), _ -> text(version)),
                        shared(Traits.of(version, this::foldedField))))
                .toList();
        SearchedProcedure said = announced.procedure();
        return new IndexedProcedure(
                new SearchedProcedure(said.code(), said.changes(), shared(said.repeals()), shared(said.processes())),
                versions);
    }

    @SuppressWarnings("unchecked") // what is equal is of the same kind
    private <T> T shared(T value) {
        return value == null ? null : (T) sharedValues.computeIfAbsent(value, _ -> value);
    }

    private static Stream<String> texts(SearchedVersion said) {
        ProcedureVersion version = said.version();
        return Stream.of(
                        Stream.of(
                                version.nameVi(),
                                version.nameEn(),
                                version.fieldVi(),
                                version.fieldEn(),
                                version.responsibleAgency()),
                        said.keywords().stream(),
                        said.results().stream())
                .flatMap(texts -> texts);
    }

    private Text text(SearchedVersion said) {
        ProcedureVersion version = said.version();
        int[] name = numbers(Stream.of(version.nameVi()));
        List<Lexicon.Word> named = Arrays.stream(name).mapToObj(lexicon::word).toList();
        return Text.of(
                name,
                numbers(Stream.of(version.nameEn())),
                numbers(Stream.concat(said.keywords().stream(), vocabulary.meaningsIn(named))),
                numbers(said.results().stream()),
                numbers(Stream.of(version.fieldVi(), version.fieldEn())),
                numbers(Stream.of(version.responsibleAgency())));
    }

    private int[] numbers(Stream<String> texts) {
        return lexicon.numbers(texts.flatMap(text -> words(text).stream()).toList());
    }

    private String foldedField(String field) {
        return foldedFields.computeIfAbsent(field, Letters::plain);
    }

    private List<String> words(String text) {
        return wordsOfTexts.computeIfAbsent(text, Letters::words);
    }
}

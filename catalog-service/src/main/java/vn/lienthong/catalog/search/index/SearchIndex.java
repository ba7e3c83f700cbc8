package vn.lienthong.catalog.search.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.catalog.search.language.Lexicon;

/**
 * All that can be found, in memory: every question is held against every procedure that is in force, for there are only
 * some ten thousand of them.
 */
public final class SearchIndex {
    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final Frequencies frequencies;
    private final Map<String, IndexedProcedure> byCode;
    private final List<IndexedProcedure> procedures;

    private SearchIndex(Vocabulary vocabulary, Lexicon lexicon, Map<String, IndexedProcedure> byCode) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.byCode = byCode;
        procedures = List.copyOf(byCode.values());
        Stream<Text> texts = procedures.stream()
                .flatMap(procedure ->
                        procedure.everInForce().map(IndexedVersion::text).distinct());
        frequencies = Frequencies.of(texts.toList(), lexicon);
    }

    /** One without procedures. */
    public static SearchIndex of(Collection<LifeEvent> lifeEvents, Collection<Synonyms> synonyms) {
        Vocabulary vocabulary = new Vocabulary(lifeEvents, synonyms);
        Lexicon lexicon = Lexicon.EMPTY.with(vocabulary.words().toList());
        return new SearchIndex(vocabulary, lexicon, new TreeMap<>());
    }

    /** A procedure with all its versions. */
    public record Announced(SearchedProcedure procedure, List<SearchedVersion> versions) {}

    /** The same with other procedures, or with others instead of those of the same codes; some at a time. */
    public SearchIndex with(Stream<List<Announced>> changed) {
        Map<String, IndexedProcedure> all = new TreeMap<>(byCode);
        AtomicReference<Lexicon> words = new AtomicReference<>(lexicon);
        changed.forEachOrdered(some -> {
            Indexing indexing = new Indexing(vocabulary, words.get(), some);
            words.set(indexing.lexicon());
            some.forEach(each -> all.put(each.procedure().code(), indexing.index(each)));
        });
        return new SearchIndex(vocabulary, words.get(), all);
    }

    /** Whether it has a procedure as it is after so many changes. */
    public boolean has(String code, int changes) {
        return byCode.containsKey(code) && byCode.get(code).changes() == changes;
    }

    /** By code. */
    public List<LifeEvent> lifeEvents() {
        return vocabulary.lifeEvents().stream()
                .map(Leads::event)
                .sorted(Comparator.comparing(LifeEvent::code))
                .toList();
    }

    /** What a life event leads to; empty for an unknown one. */
    public Optional<Predicate<Candidate>> ledToBy(String lifeEvent) {
        return vocabulary.lifeEvent(lifeEvent).map(leads -> candidate -> leads.worthOf(candidate) > 0);
    }

    /** The procedures in force on a day that pass a filter. @param question null for all of them, by code */
    public Hits find(String question, LocalDate day, Predicate<Candidate> filter) {
        Candidate[] candidates = candidates(day, filter);
        if (question == null) {
            return new Hits(candidates, places(candidates, _ -> true), _ -> List.of(), _ -> Optional.empty());
        }
        boolean isCode = Codes.isBeginning(question);
        long[] ofCode = places(candidates, isCode ? Codes.beginningWith(question) : Codes.wholeIn(question));
        if (ofCode.length > 0 || isCode && Codes.isCertainly(question)) {
            return new Hits(
                    candidates, ofCode, candidate -> List.of(Reason.code(candidate.code())), _ -> Optional.empty());
        }
        QuestionReader reader = new QuestionReader(lexicon, vocabulary, frequencies);
        Ranking ranking = new Ranking(reader.read(question), lexicon, frequencies);
        return new Hits(candidates, ranking.places(candidates), ranking::because, ranking::correction);
    }

    private static long[] places(Candidate[] candidates, Predicate<IndexedProcedure> choice) {
        return IntStream.range(0, candidates.length)
                .filter(at -> candidates[at] != null && choice.test(candidates[at].procedure()))
                .mapToLong(at -> Hits.place(0, at))
                .toArray();
    }

    /** One for each procedure; null for those that are not in force or do not pass. */
    private Candidate[] candidates(LocalDate day, Predicate<Candidate> filter) {
        Candidate[] candidates = new Candidate[procedures.size()];
        for (int at = 0; at < candidates.length; at++) {
            IndexedVersion version = procedures.get(at).on(day);
            Candidate candidate = version == null ? null : new Candidate(procedures.get(at), version, day);
            candidates[at] = candidate != null && filter.test(candidate) ? candidate : null;
        }
        return candidates;
    }
}

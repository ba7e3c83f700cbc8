package vn.lienthong.catalog.search.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.catalog.LastAsked;
import vn.lienthong.catalog.search.language.Lexicon;

/**
 * All that can be found, in memory: every question is held against every procedure that is in force, for there are only
 * some ten thousand of them.
 */
public final class SearchIndex {
    private static final int MOST_DAYS = 4;

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final Frequencies frequencies;
    private final Map<String, IndexedProcedure> byCode;
    private final List<IndexedProcedure> procedures;
    private final Map<LocalDate, InForce> days = LastAsked.of(MOST_DAYS);

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

    /** With other procedures, or with others instead of those of the same codes, some at a time; itself where there are none. */
    public SearchIndex with(Stream<List<Announced>> changed) {
        Map<String, IndexedProcedure> all = new TreeMap<>(byCode);
        AtomicReference<Lexicon> words = new AtomicReference<>(lexicon);
        AtomicBoolean news = new AtomicBoolean();
        changed.forEachOrdered(some -> {
            Indexing indexing = new Indexing(vocabulary, words.get(), some);
            words.set(indexing.lexicon());
            some.forEach(each -> all.put(each.procedure().code(), indexing.index(each)));
            news.set(true);
        });
        return news.get() ? new SearchIndex(vocabulary, words.get(), all) : this;
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

    /** How many procedures in force on a day a life event leads to. */
    public int count(LifeEvent lifeEvent, LocalDate day) {
        return vocabulary
                .lifeEvent(lifeEvent.code())
                .map(leads -> inForce(day).ledToBy(leads).cardinality())
                .orElse(0);
    }

    /** The procedures in force on a day that pass a filter. @param question null for all of them, by code */
    public Hits find(String question, LocalDate day, Predicate<Candidate> filter) {
        InForce inForce = inForce(day);
        if (question == null) {
            return new Hits(inForce, places(inForce, filter), _ -> List.of(), _ -> Optional.empty());
        }
        boolean isCode = Codes.isBeginning(question);
        Predicate<Candidate> asked = isCode ? Codes.beginningWith(question) : Codes.wholeIn(question);
        long[] ofCode = places(inForce, asked.and(filter));
        if (ofCode.length > 0 || isCode && Codes.isCertainly(question)) {
            return new Hits(
                    inForce,
                    ofCode,
                    version -> List.of(Reason.code(inForce.get(version).code())),
                    _ -> Optional.empty());
        }
        QuestionReader reader = new QuestionReader(lexicon, vocabulary, frequencies);
        Ranking ranking = new Ranking(reader.read(question), inForce, lexicon, frequencies);
        return new Hits(inForce, ranking.places(filter), ranking::because, ranking::correction);
    }

    private static long[] places(InForce inForce, Predicate<Candidate> choice) {
        return IntStream.range(0, inForce.count())
                .filter(version -> choice.test(inForce.get(version)))
                .mapToLong(version -> Hits.place(0, version))
                .toArray();
    }

    /** Most questions are about today; who asks about another day keeps nobody waiting. */
    private InForce inForce(LocalDate day) {
        InForce known = days.get(day);
        if (known == null) {
            known = new InForce(day, procedures);
            days.put(day, known);
        }
        return known;
    }
}

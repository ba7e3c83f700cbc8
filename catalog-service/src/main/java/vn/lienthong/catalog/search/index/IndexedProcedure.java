package vn.lienthong.catalog.search.index;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.lienthong.catalog.search.index.SearchedProcedure.HandlingProcess;
import vn.lienthong.catalog.search.index.SearchedProcedure.Repeal;

/** A procedure as it is searched for: which of its versions is in force on which day is known beforehand. */
final class IndexedProcedure {
    private static final LocalDate EVER = LocalDate.MIN;

    private final SearchedProcedure said;
    private final String foldedCode;
    private final LocalDate[] days;
    private final IndexedVersion[] inForce;

    IndexedProcedure(SearchedProcedure said, List<IndexedVersion> versions) {
        this.said = said;
        foldedCode = Codes.folded(said.code());
        NavigableMap<LocalDate, Optional<IndexedVersion>> changes = changes(said, versions);
        days = changes.keySet().toArray(LocalDate[]::new);
        inForce = changes.values().stream().map(version -> version.orElse(null)).toArray(IndexedVersion[]::new);
    }

    String code() {
        return said.code();
    }

    /** @see Codes#folded */
    String foldedCode() {
        return foldedCode;
    }

    int changes() {
        return said.changes();
    }

    /** Null where none is in force. */
    IndexedVersion on(LocalDate day) {
        int last = days.length - 1;
        while (days[last].isAfter(day)) {
            last--;
        }
        return inForce[last];
    }

    Stream<IndexedVersion> everInForce() {
        return Stream.of(inForce).filter(Objects::nonNull).distinct();
    }

    /** By which it is handled on a day: of several the one approved last. */
    Optional<HandlingProcess> processOn(LocalDate day) {
        return said.processes().stream().filter(process -> process.covers(day)).reduce((_, later) -> later);
    }

    private static NavigableMap<LocalDate, Optional<IndexedVersion>> changes(
            SearchedProcedure said, List<IndexedVersion> versions) {
        NavigableMap<LocalDate, Optional<IndexedVersion>> changes = new TreeMap<>();
        Stream<LocalDate> bounds = versions.stream().flatMap(version -> Stream.of(version.from(), version.to()));
        Stream<LocalDate> repeals = said.repeals().stream().map(Repeal::from);
        Stream.of(Stream.of(EVER), bounds.filter(Objects::nonNull), repeals)
                .flatMap(days -> days)
                .forEach(day -> changes.put(day, inForce(said, versions, day)));
        return changes;
    }

    /**
     * Of the versions that cover a day the one announced last, unless it was put right or repealed later; what puts
     * another one right stands where that one stood.
     */
    private static Optional<IndexedVersion> inForce(
            SearchedProcedure said, List<IndexedVersion> versions, LocalDate day) {
        Predicate<IndexedVersion> isCorrected = version ->
                versions.stream().anyMatch(later -> Objects.equals(later.corrects(), version.streamVersion()));
        Predicate<IndexedVersion> isRepealed = version -> said.repeals().stream()
                .anyMatch(repeal -> repeal.streamVersion() > place(version, versions) && !day.isBefore(repeal.from()));
        return versions.stream()
                .filter(version -> version.covers(day))
                .filter(isCorrected.or(isRepealed).negate())
                .max(Comparator.comparingInt(version -> place(version, versions)));
    }

    private static int place(IndexedVersion version, List<IndexedVersion> versions) {
        return versions.stream()
                .filter(other -> Objects.equals(version.corrects(), other.streamVersion()))
                .findFirst()
                .map(other -> place(other, versions))
                .orElseGet(version::streamVersion);
    }
}

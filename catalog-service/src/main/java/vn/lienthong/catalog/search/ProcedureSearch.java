package vn.lienthong.catalog.search;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.lienthong.catalog.search.index.Candidate;
import vn.lienthong.catalog.search.index.Hits;
import vn.lienthong.catalog.search.index.Reason;
import vn.lienthong.catalog.search.index.SearchIndex;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** Finds procedures by what people type, and tells the part of them that is asked for. */
@Singleton
class ProcedureSearch {
    private final CurrentIndex current;
    private final CatalogMirror mirror;
    private final AnnouncedVersions versions;
    private final CurrentResponsibilities responsibilities;

    ProcedureSearch(
            CurrentIndex current,
            CatalogMirror mirror,
            AnnouncedVersions versions,
            CurrentResponsibilities responsibilities) {
        this.current = current;
        this.mirror = mirror;
        this.versions = versions;
        this.responsibilities = responsibilities;
    }

    /** @param distance how far it is from a procedure that could not fit better */
    record Found(String code, ProcedureVersion version, boolean receivable, List<Reason> because, int distance) {}

    /** @param didYouMean the question as it was probably meant; null where it was understood as it is */
    record Part(List<Found> found, String didYouMean) {}

    /** @param question null for all procedures */
    Part find(String question, Filter filter, LocalDate day, Window window) {
        SearchIndex index = current.get();
        Catalog catalog = mirror.get();
        Hits hits = index.find(question, day, filter.in(index, responsibilities.on(day, catalog)));
        List<Found> found = part(hits, window)
                .limit(window.fetch())
                .mapToObj(hit -> found(hits, hit, catalog))
                .toList();
        return new Part(found, hits.didYouMean().orElse(null));
    }

    private Found found(Hits hits, int hit, Catalog catalog) {
        Candidate candidate = hits.get(hit);
        return new Found(
                candidate.code(),
                versions.of(candidate, catalog),
                candidate.steps().isPresent(),
                hits.because(hit),
                hits.distance(hit));
    }

    /** The hits behind the edge of the window, or before it, the nearest first. */
    private static IntStream part(Hits hits, Window window) {
        if (window.isStart()) {
            return IntStream.range(0, hits.count());
        }
        int distance = Integer.parseInt(window.keys().getFirst());
        String code = window.keys().getLast();
        return window.backward()
                ? IntStream.iterate(hits.before(distance, code) - 1, hit -> hit >= 0, hit -> hit - 1)
                : IntStream.range(hits.upTo(distance, code), hits.count());
    }
}

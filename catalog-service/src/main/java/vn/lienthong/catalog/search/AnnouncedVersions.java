package vn.lienthong.catalog.search;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.catalog.search.index.Candidate;
import vn.lienthong.catalog.search.index.SearchedVersion;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.ProcedureRow.PublishedVersion;

/** What was announced of the procedures found: the mirror has it in memory, or will have it in a moment. */
@Singleton
class AnnouncedVersions {
    private final Jdbi jdbi;

    AnnouncedVersions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    ProcedureVersion of(Candidate candidate, Catalog catalog) {
        return catalog.procedure(candidate.code()).stream()
                .flatMap(procedure -> procedure.versions().stream())
                .filter(published -> published.streamVersion() == candidate.streamVersion())
                .map(PublishedVersion::version)
                .findFirst()
                .orElseGet(() -> read(SearchedVersion.entry(candidate.code(), candidate.streamVersion())));
    }

    private ProcedureVersion read(String entry) {
        return jdbi.withHandle(handle -> SearchedVersionProjection.TABLE.find(handle, List.of(entry)))
                .get(entry)
                .version();
    }
}

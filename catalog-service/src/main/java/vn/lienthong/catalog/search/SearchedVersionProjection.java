package vn.lienthong.catalog.search;

import java.util.Collection;
import java.util.Set;
import vn.lienthong.catalog.search.index.SearchedVersion;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureCorrected;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;

/** The versions of all procedures, each a row of its own, since any of them may be the one in force on a date. */
final class SearchedVersionProjection implements Projection<String, SearchedVersion> {
    static final Table<String, SearchedVersion> TABLE = Table.of(SearchedVersion.class, "searched_version");

    @Override
    public Table<String, SearchedVersion> table() {
        return TABLE;
    }

    @Override
    public Collection<String> rowsOf(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ProcedurePublished e -> Set.of(SearchedVersion.entry(e.code(), recorded.version()));
            case ProcedureCorrected e -> Set.of(SearchedVersion.entry(e.code(), recorded.version()));
            default -> Set.of();
        };
    }

    @Override
    public SearchedVersion apply(String entry, SearchedVersion row, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ProcedurePublished e -> new SearchedVersion(e.code(), recorded.version(), e.version(), null);
            case ProcedureCorrected e -> new SearchedVersion(e.code(), recorded.version(), e.version(), e.corrects());
            default -> row;
        };
    }
}

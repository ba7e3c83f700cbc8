package vn.lienthong.catalog.posting;

import java.util.Collection;
import java.util.Set;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedurePublished;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/** The versions of all procedures, each a row of its own, since any of them may be the one in force on a date. */
final class ProcedureSearchProjection implements Projection<String, ProcedureSearchRow> {
    static final Table<String, ProcedureSearchRow> TABLE = Table.of(ProcedureSearchRow.class, "procedure_search");

    @Override
    public Table<String, ProcedureSearchRow> table() {
        return TABLE;
    }

    @Override
    public Collection<String> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof ProcedurePublished published
                ? Set.of(published.code() + "#" + recorded.version())
                : Set.of();
    }

    @Override
    public ProcedureSearchRow apply(String entry, ProcedureSearchRow row, Recorded<?> recorded) {
        ProcedurePublished published = (ProcedurePublished) recorded.event();
        ProcedureVersion version = published.version();
        return new ProcedureSearchRow(
                entry,
                published.code(),
                recorded.version(),
                version.nameVi(),
                version.nameEn(),
                version.fieldVi(),
                version.fieldEn(),
                version.levels(),
                version.limit(),
                version.feeVnd(),
                version.channels(),
                version.validFrom(),
                version.validTo());
    }
}

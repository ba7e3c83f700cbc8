package vn.lienthong.catalog.search;

import java.util.Collection;
import java.util.Set;
import vn.lienthong.catalog.search.index.Synonyms;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.WordingEvent.SynonymsDescribed;

/** Synonyms as they were described last. */
final class SynonymsProjection implements Projection<String, Synonyms> {
    static final Table<String, Synonyms> TABLE = Table.of(Synonyms.class, "synonyms");

    @Override
    public Table<String, Synonyms> table() {
        return TABLE;
    }

    @Override
    public Collection<String> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof SynonymsDescribed e ? Set.of(e.code()) : Set.of();
    }

    @Override
    public Synonyms apply(String code, Synonyms row, Recorded<?> recorded) {
        SynonymsDescribed e = (SynonymsDescribed) recorded.event();
        return new Synonyms(code, e.words(), e.meanings());
    }
}

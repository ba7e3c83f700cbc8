package vn.lienthong.catalog.search;

import java.util.Collection;
import java.util.Set;
import vn.lienthong.catalog.search.index.LifeEvent;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.WordingEvent.LifeEventDescribed;

/** Life events as they were described last. */
final class LifeEventProjection implements Projection<String, LifeEvent> {
    static final Table<String, LifeEvent> TABLE = Table.of(LifeEvent.class, "life_event");

    @Override
    public Table<String, LifeEvent> table() {
        return TABLE;
    }

    @Override
    public Collection<String> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof LifeEventDescribed e ? Set.of(e.code()) : Set.of();
    }

    @Override
    public LifeEvent apply(String code, LifeEvent row, Recorded<?> recorded) {
        LifeEventDescribed e = (LifeEventDescribed) recorded.event();
        return new LifeEvent(code, e.nameVi(), e.nameEn(), e.words(), e.procedures(), e.fields());
    }
}

package vn.lienthong.mirror;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.events.Recorded;

/** A mirror without a database: what the folds make of what was said. */
final class Heard {
    private final List<Recorded<?>> recorded = new ArrayList<>();
    private final Map<Object, Integer> versions = new HashMap<>();

    private Heard() {}

    static Heard of(Object... events) {
        Heard heard = new Heard();
        for (Object event : events) {
            heard.hear(event);
        }
        return heard;
    }

    private void hear(Object event) {
        Object stream = Said.recorded(1, event).stream();
        recorded.add(Said.recorded(versions.merge(stream, 1, Integer::sum), event));
    }

    <K, R extends Record> Collection<R> rows(Projection<K, R> projection) {
        Map<K, R> rows = new LinkedHashMap<>();
        recorded.forEach(event -> projection
                .rowsOf(event)
                .forEach(key -> rows.compute(key, (_, row) -> projection.apply(key, row, event))));
        return rows.values();
    }

    <K, R extends Record> R row(Projection<K, R> projection) {
        return rows(projection).iterator().next();
    }

    Catalog catalog() {
        return new Catalog(
                rows(new ProcedureProjection()),
                rows(new UnitProjection()),
                rows(new AgencyProjection()),
                rows(new CentreProjection()),
                rows(new CalendarProjection()));
    }
}

package vn.lienthong.intake.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.events.Aggregate;
import vn.lienthong.events.PublishedLanguage;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.EventJson;

/** Folds events into rows without a database. */
public final class Folding {
    private static final EventJson JSON = EventJson.ofAll();
    private static final Instant MOMENT = Instant.parse("2026-11-02T02:00:00Z");

    private Folding() {}

    /** Events of one stream, as they are recorded one after the other. */
    public static List<Recorded<?>> stream(Class<?> family, UUID id, List<?> events) {
        Aggregate aggregate = PublishedLanguage.aggregateOf(family);
        List<Recorded<?>> recorded = new ArrayList<>();
        for (Object event : events) {
            recorded.add(new Recorded<>(
                    event,
                    JSON.typeOf(event),
                    UUID.nameUUIDFromBytes((id + "/" + recorded.size()).getBytes()),
                    new StreamId(aggregate.service(), aggregate.name(), id),
                    recorded.size() + 1,
                    null,
                    id,
                    MOMENT,
                    MOMENT,
                    id,
                    null,
                    null));
        }
        return recorded;
    }

    /** The rows after all events. */
    public static <K, R extends Record> Map<K, R> rows(Projection<K, R> projection, List<Recorded<?>> events) {
        Map<K, R> rows = new HashMap<>();
        for (Recorded<?> event : events) {
            projection.rowsOf(event).forEach(key -> rows.compute(key, (_, row) -> projection.apply(key, row, event)));
        }
        return rows;
    }

    /** Every way in which two lists may be mixed without changing the order within either. */
    public static <T> List<List<T>> mixtures(List<T> one, List<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            List<T> rest = new ArrayList<>(one);
            rest.addAll(other);
            return List.of(rest);
        }
        List<List<T>> all = new ArrayList<>();
        mixtures(one.subList(1, one.size()), other).forEach(tail -> all.add(prepend(one.getFirst(), tail)));
        mixtures(one, other.subList(1, other.size())).forEach(tail -> all.add(prepend(other.getFirst(), tail)));
        return all;
    }

    private static <T> List<T> prepend(T head, List<T> tail) {
        List<T> all = new ArrayList<>(List.of(head));
        all.addAll(tail);
        return all;
    }
}

package vn.lienthong.chassis.projection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.inbox.Subscriber;
import vn.lienthong.events.Recorded;

/** Folds a batch of events into a view's table: one read, the fold in memory, one write. */
public final class Projector<K, R extends Record> implements Subscriber {
    private final String name;
    private final Projection<K, R> projection;
    private final Table<K, R> table;

    public Projector(Projection<K, R> projection) {
        this(projection.name(), projection, projection.table());
    }

    /** Folds into another table than the live one, under another consumer's name. */
    Projector(String name, Projection<K, R> projection, Table<K, R> table) {
        this.name = name;
        this.projection = projection;
        this.table = table;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return projection.topics();
    }

    @Override
    public void apply(List<Recorded<?>> events, Handle handle) {
        Set<K> keys = new LinkedHashSet<>();
        events.forEach(event -> keys.addAll(projection.rowsOf(event)));
        if (keys.isEmpty()) {
            return;
        }
        Map<K, R> before = table.find(handle, keys);
        Map<K, R> after = new HashMap<>(before);
        for (Recorded<?> event : events) {
            projection.rowsOf(event).forEach(key -> after.compute(key, (_, row) -> projection.apply(key, row, event)));
        }
        table.upsert(
                handle,
                after.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                        .map(Map.Entry::getValue)
                        .toList());
        table.delete(
                handle,
                before.keySet().stream().filter(key -> !after.containsKey(key)).toList());
    }
}

package vn.lienthong.chassis.projection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.events.Recorded;

/** A batch of events into one table: one read, the fold in memory, one write. */
record Fold<K, R extends Record>(Projection<K, R> projection, Table<K, R> table) {
    static <K, R extends Record> Fold<K, R> live(Projection<K, R> projection) {
        return new Fold<>(projection, projection.table());
    }

    Fold<K, R> into(String tableName) {
        return new Fold<>(projection, table.named(tableName));
    }

    void apply(List<Recorded<?>> events, Handle handle) {
        Set<K> keys = new LinkedHashSet<>();
        events.forEach(event -> keys.addAll(projection.rowsOf(event)));
        if (keys.isEmpty()) {
            return;
        }
        Map<K, R> before = table.lock(handle, keys);
        Map<K, R> after = new HashMap<>(before);
        for (Recorded<?> event : events) {
            projection.rowsOf(event).forEach(key -> after.compute(key, (_, row) -> projection.apply(key, row, event)));
        }
        write(before, after, handle);
    }

    private void write(Map<K, R> before, Map<K, R> after, Handle handle) {
        table.upsert(
                handle,
                after.entrySet().stream()
                        .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                        .map(Map.Entry::getValue)
                        .toList());
        table.delete(
                handle,
                before.keySet().stream().filter(key -> !after.containsKey(key)).toList());
    }
}

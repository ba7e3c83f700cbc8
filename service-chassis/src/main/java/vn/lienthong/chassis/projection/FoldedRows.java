package vn.lienthong.chassis.projection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.chassis.transaction.Participant;
import vn.lienthong.events.Recorded;

/** The rows of a table that a batch of events concerns: one read, the fold in memory, one write. */
final class FoldedRows<K, R extends Record> implements Participant {
    private final Projection<K, R> projection;
    private final Table<K, R> table;
    private final Optional<Tally<R>> tally;
    private final Set<K> announced = new LinkedHashSet<>();
    private final Map<K, R> before = new HashMap<>();
    private final Map<K, R> after = new HashMap<>();
    private int applied;

    FoldedRows(Projection<K, R> projection, Table<K, R> table, Optional<Tally<R>> tally) {
        this.projection = projection;
        this.table = table;
        this.tally = tally;
    }

    void announce(Recorded<?> event) {
        announced.addAll(projection.rowsOf(event));
    }

    @Override
    public void read(Trip trip) {
        if (!announced.isEmpty()) {
            table.lock(trip, announced, found -> {
                before.putAll(found);
                after.putAll(found);
            });
            announced.clear();
        }
    }

    void apply(Recorded<?> event) {
        for (K key : projection.rowsOf(event)) {
            applied++; // before, for one that fails may have changed other rows already
            after.compute(key, (_, row) -> projection.apply(key, row, event));
        }
    }

    /** Events applied, once for each row: not rows, of which some are only read and some change more than once. */
    @Override
    public int changes() {
        return applied;
    }

    @Override
    public void write(Trip trip) {
        List<R> written = written();
        table.upsert(trip, written);
        table.delete(trip, gone());
        tally.ifPresent(sums -> sums.change(trip, replaced(), written));
    }

    /** The rows as they were that are written or gone. */
    private List<R> replaced() {
        return before.entrySet().stream()
                .filter(row -> !row.getValue().equals(after.get(row.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<R> written() {
        return after.entrySet().stream()
                .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<K> gone() {
        return before.keySet().stream().filter(key -> !after.containsKey(key)).toList();
    }
}

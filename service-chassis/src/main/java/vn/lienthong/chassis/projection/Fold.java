package vn.lienthong.chassis.projection;

import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** A table that events are folded into, and the sums kept with it. */
record Fold<K, R extends Record>(Projection<K, R> projection, Table<K, R> table, Optional<Tally<R>> tally) {
    static <K, R extends Record> Fold<K, R> live(Projection<K, R> projection) {
        return new Fold<>(projection, projection.table(), projection.tally());
    }

    /** Into other tables, whose names end so. */
    Fold<K, R> into(String suffix) {
        return new Fold<>(
                projection, table.named(table.name() + suffix), tally.map(sums -> sums.named(sums.name() + suffix)));
    }

    /** In the order in which queries take them: who swaps them waits for readers in no other. */
    Stream<String> tables() {
        return Stream.concat(tally.map(Tally::name).stream(), Stream.of(table.name()));
    }

    /** Its rows in the hands of a transaction. */
    FoldedRows<K, R> in(GroupTransaction transaction) {
        return transaction.participant(this, _ -> new FoldedRows<>(projection, table, tally));
    }

    boolean isCounted(Handle handle) {
        return tally.map(sums -> sums.isCounted(handle, table)).orElse(true);
    }

    void count(Handle handle) {
        tally.ifPresent(sums -> sums.count(handle, table));
    }
}

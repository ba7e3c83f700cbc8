package vn.lienthong.chassis.projection;

import vn.lienthong.chassis.transaction.GroupTransaction;

/** A table that events are folded into. */
record Fold<K, R extends Record>(Projection<K, R> projection, Table<K, R> table) {
    static <K, R extends Record> Fold<K, R> live(Projection<K, R> projection) {
        return new Fold<>(projection, projection.table());
    }

    Fold<K, R> into(String tableName) {
        return new Fold<>(projection, table.named(tableName));
    }

    /** Its rows in the hands of a transaction. */
    FoldedRows<K, R> in(GroupTransaction transaction) {
        return transaction.participant(this, _ -> new FoldedRows<>(projection, table));
    }
}

package vn.lienthong.chassis.projection;

import java.util.Collection;
import java.util.Optional;
import vn.lienthong.events.Recorded;

/**
 * A table as a fold of events into rows: pure, so that a rebuild comes out the same. Written only through
 * {@link Projector} and {@link Rebuild}.
 */
public interface Projection<K, R extends Record> {
    Table<K, R> table();

    /** The sums that are kept with its rows. */
    default Optional<Tally<R>> tally() {
        return Optional.empty();
    }

    /** The keys of the rows that the event changes; empty where it does not concern this table. */
    Collection<K> rowsOf(Recorded<?> recorded);

    /**
     * The row after the event; null to have none.
     *
     * @param row the row before it; null where there is none
     */
    R apply(K key, R row, Recorded<?> recorded);
}

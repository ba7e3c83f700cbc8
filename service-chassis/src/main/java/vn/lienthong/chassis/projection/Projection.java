package vn.lienthong.chassis.projection;

import java.util.Collection;
import java.util.Set;
import vn.lienthong.events.Recorded;

/**
 * A view as a fold of events into rows: pure, so that a rebuild comes out the same. Written only through
 * {@link Projector} and {@link Rebuild}.
 */
public interface Projection<K, R extends Record> {
    /** Unique in the service; also the name by which a rebuild is asked for. */
    String name();

    Set<String> topics();

    Table<K, R> table();

    /** The keys of the rows that the event changes; empty where it does not concern this view. */
    Collection<K> rowsOf(Recorded<?> recorded);

    /** The row after the event. @param row before it, null where there is none @return null to have no row */
    R apply(K key, R row, Recorded<?> recorded);
}

package vn.lienthong.deadline.testing;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the service has stored. */
public final class EventTable {
    private EventTable() {}

    /** The short names of a clock's events, in order, for instance {@code clock-warned}. */
    public static List<String> of(UUID clockId) {
        return jdbi().withHandle(handle ->
                handle.createQuery("""
                        select substring(type from 'vn\\.lienthong\\.deadline\\.(.*)\\.v1')
                        from event where stream_id = ? order by version
                        """).bind(0, clockId).mapTo(String.class).list());
    }

    public static Jdbi jdbi() {
        return Arc.container().instance(Jdbi.class).get();
    }
}

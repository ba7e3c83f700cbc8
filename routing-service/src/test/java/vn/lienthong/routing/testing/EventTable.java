package vn.lienthong.routing.testing;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the service has stored. */
public final class EventTable {
    private EventTable() {}

    /** The short names of a dossier's events, in order, for instance {@code step-offered}. */
    public static List<String> of(TestDossier dossier) {
        return of(dossier.id());
    }

    public static List<String> of(UUID streamId) {
        return Arc.container()
                .instance(Jdbi.class)
                .get()
                .withHandle(handle -> handle.createQuery("""
                                select substring(type from 'vn\\.lienthong\\.routing\\.(.*)\\.v1')
                                from event where stream_id = ? order by version
                                """)
                        .bind(0, streamId)
                        .mapTo(String.class)
                        .list());
    }
}

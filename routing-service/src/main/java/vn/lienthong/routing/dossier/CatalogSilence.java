package vn.lienthong.routing.dossier;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.inbox.Awaiting;

/**
 * Whether the catalog has said all it has to say. While it is still coming in, the nearest agency heard of need not be
 * the nearest there is.
 */
@Singleton
class CatalogSilence {
    private static final String LAST_HEARD =
            "select max(moved_at) from consumer_position where consumer = 'catalog-mirror'";

    private final Duration needed;

    CatalogSilence(RoutingConfig config) {
        this.needed = config.catalogSilence();
    }

    /** Throws {@link Awaiting} while it is speaking. */
    void require(Handle handle, Instant now) {
        Optional<Instant> lastHeard = handle.createQuery(LAST_HEARD)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant);
        // A demo clock that was moved back leaves a last word in the future: that counts as long ago.
        boolean speaking = lastHeard.isPresent()
                && !lastHeard.get().isAfter(now)
                && lastHeard.get().plus(needed).isAfter(now);
        if (speaking) {
            throw new Awaiting("the catalog to have said all");
        }
    }
}

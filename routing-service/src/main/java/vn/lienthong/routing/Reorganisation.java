package vn.lienthong.routing;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.mirror.WholeCatalog;
import vn.lienthong.routing.competence.Competence;

/** Tells who goes on with the work of agencies that are no more today. */
@Singleton
public class Reorganisation {
    private final WholeCatalog catalog;
    private final InstantSource clock;

    Reorganisation(WholeCatalog catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Empty while not all of the catalog was heard: a successor may be on its way. To be asked for before a transaction
     * begins: the mirror may need one of its own.
     */
    public Optional<Successions> today() {
        try {
            return Optional.of(new Successions(catalog.get(), Competence.dateOf(clock.instant())));
        } catch (Awaiting _) {
            return Optional.empty();
        }
    }
}

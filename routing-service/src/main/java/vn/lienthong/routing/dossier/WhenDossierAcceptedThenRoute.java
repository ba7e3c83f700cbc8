package vn.lienthong.routing.dossier;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import vn.lienthong.chassis.eventstore.Addressed;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.mirror.WholeCatalog;
import vn.lienthong.routing.plan.HandlingPlanCommand;

/** Accepted, a dossier goes to every agency that is responsible for a step of it. */
@Singleton
class WhenDossierAcceptedThenRoute {
    private final WholeCatalog catalog;
    private final InstantSource clock;

    WhenDossierAcceptedThenRoute(WholeCatalog catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    Addressed<HandlingPlanCommand> on(DossierAccepted accepted, Recorded<?> cause) {
        Instant now = clock.instant();
        return new Addressed<>(
                accepted.dossierId(),
                new Layout(catalog.get()).of(accepted, now),
                CommandContext.reactingTo(cause, "routing", now).withSubject(accepted.code()));
    }
}

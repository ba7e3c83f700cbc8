package vn.lienthong.routing.dossier;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.mirror.WholeCatalog;
import vn.lienthong.routing.HandlingPlans;

/** Accepted, a dossier goes to every agency that is responsible for a step of it. */
@Singleton
class WhenDossierAcceptedThenRoute {
    private final HandlingPlans plans;
    private final WholeCatalog catalog;
    private final InstantSource clock;

    WhenDossierAcceptedThenRoute(HandlingPlans plans, WholeCatalog catalog, InstantSource clock) {
        this.plans = plans;
        this.catalog = catalog;
        this.clock = clock;
    }

    void on(DossierAccepted accepted, Recorded<?> cause, Handle handle) {
        Instant now = clock.instant();
        plans.handle(
                handle,
                accepted.dossierId(),
                new Layout(catalog.get()).of(accepted, now),
                OptionalInt.empty(),
                CommandContext.reactingTo(cause, "routing", now).withSubject(accepted.code()));
    }
}

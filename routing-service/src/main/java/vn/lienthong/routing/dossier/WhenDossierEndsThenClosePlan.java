package vn.lienthong.routing.dossier;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.routing.HandlingPlanEvent.CloseCause;
import vn.lienthong.routing.HandlingPlans;
import vn.lienthong.routing.plan.HandlingPlanCommand.ClosePlan;

/** Withdrawn or stopped, a dossier needs no agency any more. */
@Singleton
class WhenDossierEndsThenClosePlan {
    private final HandlingPlans plans;
    private final InstantSource clock;

    WhenDossierEndsThenClosePlan(HandlingPlans plans, InstantSource clock) {
        this.plans = plans;
        this.clock = clock;
    }

    void on(UUID dossierId, CloseCause why, Recorded<?> cause, Handle handle) {
        Instant now = clock.instant();
        plans.handle(
                handle,
                dossierId,
                new ClosePlan(dossierId, why, now),
                OptionalInt.empty(),
                CommandContext.reactingTo(cause, "routing", now));
    }
}

package vn.lienthong.routing.dossier;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import vn.lienthong.chassis.eventstore.Addressed;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.routing.HandlingPlanEvent.CloseCause;
import vn.lienthong.routing.plan.HandlingPlanCommand;
import vn.lienthong.routing.plan.HandlingPlanCommand.ClosePlan;

/** Withdrawn or stopped, a dossier needs no agency any more. */
@Singleton
class WhenDossierEndsThenClosePlan {
    private final InstantSource clock;

    WhenDossierEndsThenClosePlan(InstantSource clock) {
        this.clock = clock;
    }

    Addressed<HandlingPlanCommand> on(UUID dossierId, CloseCause why, Recorded<?> cause) {
        Instant now = clock.instant();
        return new Addressed<>(
                dossierId, new ClosePlan(dossierId, why, now), CommandContext.reactingTo(cause, "routing", now));
    }
}

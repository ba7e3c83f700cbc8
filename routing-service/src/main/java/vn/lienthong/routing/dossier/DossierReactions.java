package vn.lienthong.routing.dossier;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.lienthong.chassis.eventstore.Addressed;
import vn.lienthong.chassis.inbox.Subscriber;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.DossierWithdrawn;
import vn.lienthong.events.routing.HandlingPlanEvent.CloseCause;
import vn.lienthong.routing.HandlingPlans;
import vn.lienthong.routing.plan.HandlingPlanCommand;

/** Listens to dossiers. One listener for all, so that a dossier's end waits behind its beginning. */
@Singleton
class DossierReactions implements Subscriber {
    private final HandlingPlans plans;
    private final WhenDossierAcceptedThenRoute route;
    private final WhenDossierEndsThenClosePlan close;

    DossierReactions(HandlingPlans plans, WhenDossierAcceptedThenRoute route, WhenDossierEndsThenClosePlan close) {
        this.plans = plans;
        this.route = route;
        this.close = close;
    }

    @Override
    public String name() {
        return "dossier-reactions";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DOSSIER);
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public void announce(List<Recorded<?>> events, GroupTransaction transaction) {
        events.forEach(recorded ->
                reactionTo(recorded).ifPresent(it -> plans.in(transaction).announce(it.plan())));
    }

    @Override
    public void apply(List<Recorded<?>> events, GroupTransaction transaction) {
        plans.handleAll(
                transaction,
                events.stream()
                        .flatMap(recorded -> reactionTo(recorded).stream())
                        .map(reaction -> reaction.command().get())
                        .toList());
    }

    /** @param command is made when the plan is in hand, for it may have to wait for the catalog */
    private record Reaction(UUID plan, Supplier<Addressed<HandlingPlanCommand>> command) {}

    private Optional<Reaction> reactionTo(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case DossierAccepted e -> Optional.of(new Reaction(e.dossierId(), () -> route.on(e, recorded)));
            case DossierWithdrawn e -> Optional.of(closing(e.dossierId(), CloseCause.WITHDRAWN, recorded));
            case DossierStopped e -> Optional.of(closing(e.dossierId(), CloseCause.STOPPED, recorded));
            default -> Optional.empty(); // does not concern the plan
        };
    }

    private Reaction closing(UUID dossierId, CloseCause why, Recorded<?> cause) {
        return new Reaction(dossierId, () -> close.on(dossierId, why, cause));
    }
}

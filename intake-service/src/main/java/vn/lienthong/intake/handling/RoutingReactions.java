package vn.lienthong.intake.handling;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.chassis.eventstore.Addressed;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.inbox.Subscriber;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.intake.Dossiers;
import vn.lienthong.intake.dossier.DossierCommand;

/** What a dossier does on what routing says of it: one listener, so that a decision never overtakes the transfer. */
@Singleton
class RoutingReactions implements Subscriber {
    private final Dossiers dossiers;
    private final InstantSource clock;

    RoutingReactions(Dossiers dossiers, InstantSource clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "routing-reactions";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ROUTING);
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public void announce(List<Recorded<?>> events, GroupTransaction transaction) {
        events.forEach(recorded -> commandOn(recorded.event())
                .ifPresent(command -> dossiers.in(transaction).announce(command.dossierId())));
    }

    @Override
    public void apply(List<Recorded<?>> events, GroupTransaction transaction) {
        dossiers.handleAll(
                transaction,
                events.stream()
                        .flatMap(recorded -> addressed(recorded).stream())
                        .toList());
    }

    private Optional<Addressed<DossierCommand>> addressed(Recorded<?> recorded) {
        return commandOn(recorded.event())
                .map(command -> new Addressed<>(
                        command.dossierId(), command, CommandContext.reactingTo(recorded, "intake", clock.instant())));
    }

    private static Optional<DossierCommand> commandOn(Object event) {
        return switch (event) {
            case StepOffered offered -> Optional.of(WhenStepOfferedThenTransfer.on(offered));
            case DossierDecided decided -> Optional.of(WhenDossierDecidedThenMakeResultReady.on(decided));
            default -> Optional.empty();
        };
    }
}

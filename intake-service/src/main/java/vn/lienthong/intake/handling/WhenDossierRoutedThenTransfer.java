package vn.lienthong.intake.handling;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.inbox.Subscriber;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.intake.Dossiers;
import vn.lienthong.intake.dossier.DossierCommand.RecordTransfer;

/** Once its agencies are known, the dossier is with them. */
@Singleton
class WhenDossierRoutedThenTransfer implements Subscriber {
    private final Dossiers dossiers;
    private final InstantSource clock;

    WhenDossierRoutedThenTransfer(Dossiers dossiers, InstantSource clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-dossier-routed-then-transfer";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ROUTING);
    }

    @Override
    public void apply(List<Recorded<?>> events, Handle handle) {
        for (Recorded<?> recorded : events) {
            if (recorded.event() instanceof DossierRouted routed) {
                transfer(routed, recorded, handle);
            }
        }
    }

    private void transfer(DossierRouted routed, Recorded<?> cause, Handle handle) {
        List<String> agencies = routed.legs().stream()
                .map(Leg::agency)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        CommandContext context = CommandContext.reactingTo(cause, "intake", clock.instant());
        RecordTransfer transfer = new RecordTransfer(routed.dossierId(), agencies, context.occurredAt());
        dossiers.handle(handle, routed.dossierId(), transfer, OptionalInt.empty(), context);
    }
}

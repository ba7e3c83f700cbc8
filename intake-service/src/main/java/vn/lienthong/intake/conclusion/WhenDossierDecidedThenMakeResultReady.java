package vn.lienthong.intake.conclusion;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.inbox.Subscriber;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.intake.Dossiers;
import vn.lienthong.intake.dossier.DossierCommand.MakeResultReady;

/** Once all agencies have done their part, the result lies ready at the centre. */
@Singleton
class WhenDossierDecidedThenMakeResultReady implements Subscriber {
    private final Dossiers dossiers;
    private final InstantSource clock;

    WhenDossierDecidedThenMakeResultReady(Dossiers dossiers, InstantSource clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-dossier-decided-then-make-result-ready";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ROUTING);
    }

    @Override
    public void apply(List<Recorded<?>> events, Handle handle) {
        for (Recorded<?> recorded : events) {
            if (recorded.event() instanceof DossierDecided decided) {
                CommandContext context = CommandContext.reactingTo(recorded, "intake", clock.instant());
                MakeResultReady ready =
                        new MakeResultReady(decided.dossierId(), decided.outcome(), context.occurredAt());
                dossiers.handle(handle, decided.dossierId(), ready, OptionalInt.empty(), context);
            }
        }
    }
}

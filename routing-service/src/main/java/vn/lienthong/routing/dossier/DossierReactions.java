package vn.lienthong.routing.dossier;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.inbox.Subscriber;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.DossierWithdrawn;
import vn.lienthong.events.routing.HandlingPlanEvent.CloseCause;

/** Listens to dossiers. One listener for all, so that a dossier's end waits behind its beginning. */
@Singleton
class DossierReactions implements Subscriber {
    private final WhenDossierAcceptedThenRoute route;
    private final WhenDossierEndsThenClosePlan close;

    DossierReactions(WhenDossierAcceptedThenRoute route, WhenDossierEndsThenClosePlan close) {
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
    public void apply(List<Recorded<?>> events, Handle handle) {
        events.forEach(recorded -> apply(recorded, handle));
    }

    private void apply(Recorded<?> recorded, Handle handle) {
        if (recorded.event() instanceof DossierEvent event) {
            switch (event) {
                case DossierAccepted accepted -> route.on(accepted, recorded, handle);
                case DossierWithdrawn e -> close.on(e.dossierId(), CloseCause.WITHDRAWN, recorded, handle);
                case DossierStopped e -> close.on(e.dossierId(), CloseCause.STOPPED, recorded, handle);
                case DossierEvent _ -> {
                    // does not concern the plan
                }
            }
        }
    }
}

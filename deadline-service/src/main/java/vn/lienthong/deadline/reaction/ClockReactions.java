package vn.lienthong.deadline.reaction;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.inbox.Subscriber;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.deadline.ClockWork;
import vn.lienthong.deadline.Clocks;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierNotAccepted;
import vn.lienthong.events.dossier.DossierEvent.DossierStopped;
import vn.lienthong.events.dossier.DossierEvent.DossierSubmitted;
import vn.lienthong.events.dossier.DossierEvent.DossierTransferred;
import vn.lienthong.events.dossier.DossierEvent.DossierWithdrawn;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationMet;
import vn.lienthong.events.dossier.DossierEvent.FinancialObligationRaised;
import vn.lienthong.events.dossier.DossierEvent.ResultReady;
import vn.lienthong.events.dossier.DossierEvent.ResultReturned;
import vn.lienthong.events.dossier.DossierEvent.SupplementReceived;
import vn.lienthong.events.dossier.DossierEvent.SupplementRequested;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.PlanClosed;
import vn.lienthong.events.routing.HandlingPlanEvent.StepAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCancelled;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepRefused;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;
import vn.lienthong.mirror.WholeCatalog;

/** What the clocks do when something happens to a dossier or to its handling. */
@Singleton
public class ClockReactions implements Subscriber {
    private final Clocks clocks;
    private final WholeCatalog catalog;
    private final InstantSource clock;

    ClockReactions(Clocks clocks, WholeCatalog catalog, InstantSource clock) {
        this.clocks = clocks;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DOSSIER, Topics.ROUTING);
    }

    @Override
    public void announce(List<Recorded<?>> events, GroupTransaction transaction) {
        events.stream().map(ClockReactions::dossierOf).forEach(dossierId -> {
            dossiersIn(transaction).announce(dossierId);
            clocks.work(transaction).announce(dossierId);
        });
    }

    @Override
    public void apply(List<Recorded<?>> events, GroupTransaction transaction) {
        KnownDossiers dossiers = dossiersIn(transaction);
        ClockWork work = clocks.work(transaction);
        work.read(dossiers.legs().clockIds());
        for (Recorded<?> recorded : events) {
            react(recorded, new Reaction(work, dossiers.legs(), dossiers.waits(), contextOf(recorded)));
        }
    }

    private KnownDossiers dossiersIn(GroupTransaction transaction) {
        return transaction.participant(this, _ -> new KnownDossiers());
    }

    private static UUID dossierOf(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case DossierEvent event -> event.dossierId();
            case HandlingPlanEvent event -> event.dossierId();
            default -> throw new IllegalArgumentException("No event of these topics: " + recorded.type());
        };
    }

    private void react(Recorded<?> recorded, Reaction reaction) {
        switch (recorded.event()) {
            case DossierEvent event -> onDossier(event, reaction);
            case HandlingPlanEvent event -> onPlan(event, reaction);
            default -> throw new IllegalArgumentException("No event of these topics: " + recorded.type());
        }
    }

    private void onDossier(DossierEvent event, Reaction reaction) {
        switch (event) {
            case DossierAccepted e -> DossierClock.start(e, reaction);
            case SupplementRequested e -> WaitsForApplicant.begin(e, reaction);
            case SupplementReceived e -> WaitsForApplicant.end(e, reaction);
            case FinancialObligationRaised e -> WaitsForApplicant.begin(e, reaction);
            case FinancialObligationMet e -> WaitsForApplicant.end(e, reaction);
            case ResultReady e -> DossierClock.stop(e.dossierId(), ClockEnd.FINISHED, e.readyAt(), reaction);
            case DossierWithdrawn e -> DossierClock.stop(e.dossierId(), ClockEnd.WITHDRAWN, e.withdrawnAt(), reaction);
            case DossierStopped e -> DossierClock.stop(e.dossierId(), ClockEnd.STOPPED, e.stoppedAt(), reaction);
            case DossierSubmitted _, DossierNotAccepted _, DossierTransferred _, ResultReturned _ -> {
                // no clock begins or ends with these
            }
        }
    }

    private void onPlan(HandlingPlanEvent event, Reaction reaction) {
        switch (event) {
            case StepOffered e -> LegClocks.start(e, catalog, reaction);
            case StepTransferred e -> LegClocks.carryOver(e, reaction);
            case StepRefused e -> LegClocks.stop(e.legId(), ClockEnd.HANDED_ON, e.refusedAt(), reaction);
            case StepCompleted e -> LegClocks.stop(e.legId(), ClockEnd.FINISHED, e.completedAt(), reaction);
            case StepCancelled e -> LegClocks.stop(e.legId(), ClockEnd.CANCELLED, e.cancelledAt(), reaction);
            case DossierRouted _, StepAccepted _, StepUnresolved _, DossierDecided _, PlanClosed _ -> {
                // no clock begins or ends with these
            }
        }
    }

    private CommandContext contextOf(Recorded<?> cause) {
        return CommandContext.reactingTo(cause, "deadline", clock.instant());
    }
}

package vn.lienthong.routing.plan;

import static vn.lienthong.events.routing.HandlingPlanEvent.UnresolvedCause.REFUSED_WITHOUT_SUCCESSOR;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierDecided;
import vn.lienthong.events.routing.HandlingPlanEvent.DossierRouted;
import vn.lienthong.events.routing.HandlingPlanEvent.Leg;
import vn.lienthong.events.routing.HandlingPlanEvent.PlanClosed;
import vn.lienthong.events.routing.HandlingPlanEvent.StepAccepted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCancelled;
import vn.lienthong.events.routing.HandlingPlanEvent.StepCompleted;
import vn.lienthong.events.routing.HandlingPlanEvent.StepOffered;
import vn.lienthong.events.routing.HandlingPlanEvent.StepRefused;
import vn.lienthong.events.routing.HandlingPlanEvent.StepTransferred;
import vn.lienthong.events.routing.HandlingPlanEvent.StepUnresolved;
import vn.lienthong.routing.plan.LegState.Accepted;
import vn.lienthong.routing.plan.LegState.Cancelled;
import vn.lienthong.routing.plan.LegState.Completed;
import vn.lienthong.routing.plan.LegState.Offered;
import vn.lienthong.routing.plan.LegState.Unresolved;
import vn.lienthong.routing.plan.LegState.Waiting;

/** The legs of a plan in the order of the procedure, and what follows from how they hang together. */
public record Legs(List<PlanLeg> all) {
    static Legs of(List<Leg> laidOut) {
        return new Legs(laidOut.stream().map(PlanLeg::waiting).toList());
    }

    public Optional<PlanLeg> find(UUID legId) {
        return all.stream().filter(leg -> leg.id().equals(legId)).findFirst();
    }

    Legs after(HandlingPlanEvent event) {
        return switch (event) {
            case StepOffered e -> change(e.legId(), leg -> leg.offered(new Offered(e.agency(), e.offeredAt())));
            case StepUnresolved e -> change(e.legId(), leg -> leg.in(new Unresolved(e.cause(), e.unresolvedAt())));
            case StepAccepted e ->
                change(
                        e.legId(),
                        leg -> leg.in(new Accepted(e.agency(), leg.state().offeredAt(), e.acceptedAt())));
            case StepRefused e ->
                change(
                        e.legId(),
                        leg -> leg.refused(e.agency(), new Unresolved(REFUSED_WITHOUT_SUCCESSOR, e.refusedAt())));
            case StepTransferred e -> change(e.legId(), leg -> leg.transferred(e));
            case StepCompleted e -> change(e.legId(), leg -> leg.in(completed(e, leg.state())));
            case StepCancelled e -> change(e.legId(), leg -> leg.in(new Cancelled(e.agency(), e.cancelledAt())));
            case DossierRouted _, DossierDecided _, PlanClosed _ -> this;
        };
    }

    List<PlanLeg> open() {
        return where(leg -> leg.state().isOpen());
    }

    /** Legs whose turn has come: all before them were granted. */
    List<PlanLeg> ready() {
        Set<String> granted = steps(where(leg -> leg.state().isGranted()));
        return where(leg -> leg.state() instanceof Waiting
                && granted.containsAll(leg.laidOut().after()));
    }

    /** Waiting legs whose turn will never come: one before them was refused or will not be done. */
    List<PlanLeg> doomed() {
        Set<String> lost =
                steps(where(leg -> !leg.state().isOpen() && !leg.state().isGranted()));
        List<PlanLeg> doomed = new ArrayList<>();
        List<PlanLeg> next;
        do {
            next = where(leg -> leg.state() instanceof Waiting
                    && !lost.contains(leg.step())
                    && leg.laidOut().after().stream().anyMatch(lost::contains));
            lost.addAll(steps(next));
            doomed.addAll(next);
        } while (!next.isEmpty());
        return doomed;
    }

    /** What came of the steps together; a step that was not done counts as one not granted. */
    Outcome outcome() {
        int granted = where(leg -> leg.state().isGranted()).size();
        if (granted == all.size()) {
            return Outcome.GRANTED;
        }
        return granted == 0 ? Outcome.REFUSED : Outcome.PARTLY_GRANTED;
    }

    /** Whether there are steps, each with a name of its own, and each has its turn once those before it are granted. */
    boolean canBeWalked() {
        Set<String> walked = new HashSet<>();
        boolean further = true;
        while (further) {
            further = walked.addAll(
                    steps(where(leg -> walked.containsAll(leg.laidOut().after()))));
        }
        return !all.isEmpty() && walked.size() == all.size();
    }

    private Legs change(UUID legId, UnaryOperator<PlanLeg> change) {
        return new Legs(all.stream()
                .map(leg -> leg.id().equals(legId) ? change.apply(leg) : leg)
                .toList());
    }

    private static Completed completed(StepCompleted e, LegState before) {
        return new Completed(e.agency(), before.offeredAt(), before.acceptedAt(), e.outcome(), e.completedAt());
    }

    private List<PlanLeg> where(Predicate<PlanLeg> condition) {
        return all.stream().filter(condition).toList();
    }

    private static Set<String> steps(List<PlanLeg> legs) {
        return legs.stream().map(PlanLeg::step).collect(Collectors.toCollection(HashSet::new));
    }
}

package vn.lienthong.routing.handling;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.eventstore.UnitOfWork;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.chassis.web.command.IfMatch;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.routing.HandlingPlans;
import vn.lienthong.routing.HandlingPlans.Known;
import vn.lienthong.routing.Reorganisation;
import vn.lienthong.routing.Successions;
import vn.lienthong.routing.Whereabouts;
import vn.lienthong.routing.plan.HandlingPlan;
import vn.lienthong.routing.plan.HandlingPlan.Routed;
import vn.lienthong.routing.plan.HandlingPlanCommand;
import vn.lienthong.routing.plan.HandlingPlanCommand.LegCommand;
import vn.lienthong.routing.plan.HandlingPlanCommand.TransferLegs;
import vn.lienthong.routing.plan.PlanLeg;

/** Carries out a command on a leg and answers with the plan as it is then. */
@Singleton
class LegCommands {
    private final HandlingPlans plans;
    private final Reorganisation reorganisation;
    private final Idempotency idempotency;
    private final IfMatch ifMatch;
    private final CommandContexts contexts;

    LegCommands(
            HandlingPlans plans,
            Reorganisation reorganisation,
            Idempotency idempotency,
            IfMatch ifMatch,
            CommandContexts contexts) {
        this.plans = plans;
        this.reorganisation = reorganisation;
        this.idempotency = idempotency;
        this.ifMatch = ifMatch;
        this.contexts = contexts;
    }

    /** Makes the command, or refuses where the caller may know the plan but not do this. */
    @FunctionalInterface
    interface Request {
        LegCommand on(Routed plan, PlanLeg leg, Instant now);
    }

    /** @param body what was sent, for the fingerprint of the idempotency key; null for nothing */
    Response carryOut(UUID dossierId, UUID legId, Object body, AgencyScope scope, Request request) {
        OptionalInt seen = ifMatch.required();
        CommandContext context = contexts.ofRequest();
        Optional<Successions> today = reorganisation.today();
        return idempotency.onceIfKeyed(body, plans.reading(dossierId, transaction -> {
            UnitOfWork<HandlingPlanCommand, HandlingPlanEvent, HandlingPlan> work = plans.in(transaction);
            OptionalInt expected = today.map(successions -> handOver(work, dossierId, successions, seen, context))
                    .orElse(seen);
            Known known = plans.known(work.find(dossierId), scope);
            PlanLeg leg = known.plan().legs().find(legId).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
            LegCommand command = request.on(known.plan(), leg, context.occurredAt());
            return answer(work.handle(dossierId, command, expected, context));
        }));
    }

    /**
     * What agencies had that are no more goes on with their successors before anything is offered or done: whoever acts
     * today acts for an agency of today.
     *
     * @return the version that the caller saw, or the one that it has come to by that
     */
    private static OptionalInt handOver(
            UnitOfWork<HandlingPlanCommand, HandlingPlanEvent, HandlingPlan> work,
            UUID dossierId,
            Successions today,
            OptionalInt seen,
            CommandContext context) {
        Handled<HandlingPlanEvent, HandlingPlan> before = work.find(dossierId);
        boolean isSeen = seen.equals(OptionalInt.of(before.version()));
        CommandContext own = CommandContext.ofSystem("routing", context.occurredAt());
        Optional<TransferLegs> command =
                before.state() instanceof Routed plan ? today.of(plan, context.occurredAt()) : Optional.empty();
        int after = command.map(transfer -> work.handle(dossierId, transfer, OptionalInt.empty(), own))
                .map(Handled::version)
                .orElse(before.version());
        return isSeen ? OptionalInt.of(after) : seen;
    }

    private static Answer answer(Handled<HandlingPlanEvent, HandlingPlan> handled) {
        return Answer.ok(handled.version(), Whereabouts.of((Routed) handled.state(), handled.version()));
    }
}

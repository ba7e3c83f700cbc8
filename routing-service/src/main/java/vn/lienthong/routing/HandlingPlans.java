package vn.lienthong.routing;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.chassis.security.AgencyScope;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.codec.EventJson;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.routing.plan.HandlingPlan;
import vn.lienthong.routing.plan.HandlingPlan.Routed;
import vn.lienthong.routing.plan.HandlingPlanCommand;
import vn.lienthong.routing.plan.HandlingPlanDecider;

/** Carries out commands on handling plans; a plan's stream is that of its dossier's id. */
@Singleton
public class HandlingPlans extends CommandHandler<HandlingPlanCommand, HandlingPlanEvent, HandlingPlan> {
    HandlingPlans(InstantSource clock) {
        super(
                new EventStore(EventJson.ofAll(), clock),
                new StreamFamily<>(HandlingPlanEvent.class, HandlingPlanEvent::dossierId),
                new HandlingPlanDecider());
    }

    /** The plan of a dossier; {@code not-found} for whomever it does not concern, as if there were none. */
    public Known known(Handled<HandlingPlanEvent, HandlingPlan> loaded, AgencyScope scope) {
        if (!(loaded.state() instanceof Routed plan)) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        scope.require(plan.concerned());
        return new Known(plan, loaded.version());
    }

    /** A plan that the caller may know of. @param version its ETag */
    public record Known(Routed plan, int version) {}
}

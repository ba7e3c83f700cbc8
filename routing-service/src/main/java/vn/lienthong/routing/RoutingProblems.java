package vn.lienthong.routing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.lienthong.chassis.web.problem.ProblemCodes;
import vn.lienthong.routing.plan.PlanRejection;

/** Puts the codes of this service on the page {@code /problems}. */
final class RoutingProblems {
    private RoutingProblems() {}

    @Produces
    @Singleton
    static ProblemCodes codes() {
        return ProblemCodes.of(RoutingProblem.values()).and(PlanRejection.values());
    }
}

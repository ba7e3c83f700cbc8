package vn.lienthong.deadline;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.lienthong.chassis.web.problem.ProblemCodes;
import vn.lienthong.deadline.clock.ClockRejection;

/** What this service may answer besides the common problems. */
final class ProblemTexts {
    private ProblemTexts() {}

    @Produces
    @Singleton
    static ProblemCodes codes() {
        return ProblemCodes.of(DeadlineProblem.values()).and(ClockRejection.values());
    }
}

package vn.lienthong.satisfaction;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.lienthong.chassis.web.problem.ProblemCodes;
import vn.lienthong.satisfaction.survey.SurveyRejection;

/** What this service may answer besides the common problems. */
final class ProblemTexts {
    private ProblemTexts() {}

    @Produces
    @Singleton
    static ProblemCodes codes() {
        return ProblemCodes.of().and(SurveyRejection.values());
    }
}

package vn.lienthong.satisfaction.results;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.satisfaction.SurveyLinks;

/** Where an officer finds the link of a survey, to hand it to the applicant with the result. */
@View("surveys")
@Path("/surveys")
@RolesAllowed({Roles.RECEIVING_OFFICER, Roles.OPERATOR})
@RunOnVirtualThread
public class SurveyResource {
    private final Jdbi jdbi;
    private final SurveyLinks links;
    private final Caller caller;
    private final InstantSource clock;

    SurveyResource(Jdbi jdbi, SurveyLinks links, Caller caller, InstantSource clock) {
        this.jdbi = jdbi;
        this.links = links;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param link path of the survey in this service @param state OPEN, CLOSED or ANSWERED */
    public record SurveyLink(UUID surveyId, UUID dossierId, String link, String state, Instant closesAt) {}

    @GET
    public SurveyLink ofDossier(@NotNull @QueryParam("dossier") UUID dossierId) {
        SurveyRow survey = jdbi.withHandle(handle -> handle.createQuery("select %s from survey_row where dossier_id = ?"
                                .formatted(SurveyProjection.TABLE.columnList()))
                        .bind(0, dossierId)
                        .map((row, _) -> SurveyProjection.TABLE.read(row))
                        .findOne())
                .orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        caller.scope().require(List.of(survey.centre()));
        return new SurveyLink(
                survey.surveyId(),
                dossierId,
                "/s/" + links.tokenOf(survey.surveyId()),
                stateOf(survey),
                survey.closesAt());
    }

    private String stateOf(SurveyRow survey) {
        if (survey.answeredAt() != null) {
            return "ANSWERED";
        }
        return clock.instant().isAfter(survey.closesAt()) ? "CLOSED" : "OPEN";
    }
}

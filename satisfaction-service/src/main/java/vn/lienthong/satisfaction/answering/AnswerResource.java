package vn.lienthong.satisfaction.answering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.satisfaction.SurveyEvent;
import vn.lienthong.events.satisfaction.SurveyEvent.Factor;
import vn.lienthong.satisfaction.SurveyLinks;
import vn.lienthong.satisfaction.Surveys;
import vn.lienthong.satisfaction.survey.Survey;
import vn.lienthong.satisfaction.survey.SurveyCommand.AnswerSurvey;

/** Where an applicant answers by the link, without a token. */
@Path("/s/{token}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class AnswerResource {
    private final Jdbi jdbi;
    private final Surveys surveys;
    private final SurveyLinks links;
    private final Idempotency idempotency;
    private final CommandContexts contexts;
    private final InstantSource clock;

    AnswerResource(
            Jdbi jdbi,
            Surveys surveys,
            SurveyLinks links,
            Idempotency idempotency,
            CommandContexts contexts,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.surveys = surveys;
        this.links = links;
        this.idempotency = idempotency;
        this.contexts = contexts;
        this.clock = clock;
    }

    /** @param scores a mark from 1 to 5 for each factor that the applicant wants to judge */
    public record Marks(@NotEmpty Map<@NotNull Factor, @NotNull @Min(1) @Max(5) Integer> scores) {}

    /** @param state OPEN, CLOSED or ANSWERED @param factors what may be judged; none once it takes no answer */
    public record Form(String state, List<Factor> factors, Instant closesAt) {}

    /** @param answered always true: the answer is in */
    public record Thanks(boolean answered) {}

    @GET
    public Form get(String token) {
        UUID surveyId = surveyOf(token);
        Survey survey =
                jdbi.withHandle(handle -> surveys.load(handle, surveyId)).state();
        return switch (survey) {
            case Survey.NotOpened _ -> throw new Refused(CommonProblem.NOT_FOUND);
            case Survey.Open open
            when clock.instant().isAfter(open.closesAt()) -> new Form("CLOSED", List.of(), open.closesAt());
            case Survey.Open open -> new Form("OPEN", List.of(Factor.values()), open.closesAt());
            case Survey.Answered _ -> new Form("ANSWERED", List.of(), null);
        };
    }

    @POST
    @APIResponseSchema(value = Thanks.class, responseCode = "201")
    public Response answer(String token, @NotNull @Valid Marks marks) {
        UUID surveyId = surveyOf(token);
        CommandContext context = anonymous(contexts.ofRequest());
        return idempotency.onceIfKeyed(marks, transaction -> answer(transaction, surveyId, marks, context));
    }

    private Answer answer(GroupTransaction transaction, UUID surveyId, Marks marks, CommandContext context) {
        AnswerSurvey command = new AnswerSurvey(surveyId, marks.scores(), context.occurredAt());
        Handled<SurveyEvent, Survey> handled =
                surveys.in(transaction).handle(surveyId, command, OptionalInt.empty(), context);
        return new Answer(201, OptionalInt.of(handled.version()), Optional.empty(), Optional.of(new Thanks(true)));
    }

    /** Who sends a token all the same is not recorded: respondents are anonymous (Decree 61/2018, article 27). */
    private static CommandContext anonymous(CommandContext context) {
        return new CommandContext(
                Caller.PUBLIC, null, null, null, null, null, context.traceparent(), context.occurredAt());
    }

    private UUID surveyOf(String token) {
        return links.surveyOf(token).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
    }
}

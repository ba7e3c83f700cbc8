package vn.lienthong.chassis.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.Letters.Command;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.chassis.web.command.IfMatch;
import vn.lienthong.chassis.web.command.Versioned;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.satisfaction.SurveyEvent;

/** Commands and reads on a small aggregate, over the real event store. */
@Path("/surveys")
@RunOnVirtualThread
public class SurveyResource {
    private final Surveys surveys;
    private final Idempotency idempotency;
    private final IfMatch ifMatch;
    private final CommandContexts contexts;
    private final Versioned versioned;
    private final Jdbi jdbi;

    SurveyResource(
            Surveys surveys,
            Idempotency idempotency,
            IfMatch ifMatch,
            CommandContexts contexts,
            Versioned versioned,
            Jdbi jdbi) {
        this.surveys = surveys;
        this.idempotency = idempotency;
        this.ifMatch = ifMatch;
        this.contexts = contexts;
        this.versioned = versioned;
        this.jdbi = jdbi;
    }

    record Opening(@NotNull UUID id) {}

    record Mark(@Max(5) int mark) {}

    record Survey(UUID id, int answers) {}

    @POST
    @RolesAllowed({Roles.CITIZEN, Roles.RECEIVING_OFFICER})
    public Response open(@NotNull @Valid Opening opening) {
        return idempotency.once(opening, transaction -> {
            Handled<SurveyEvent, Integer> handled = surveys.in(transaction)
                    .handle(opening.id(), new Command.Open(opening.id()), ifMatch.version(), contexts.ofRequest());
            return Answer.created("/surveys/" + opening.id(), handled.version(), survey(handled));
        });
    }

    @POST
    @Path("/{id}/answers")
    @RolesAllowed(Roles.CITIZEN)
    public Response answer(UUID id, @NotNull @Valid Mark mark) {
        OptionalInt seen = ifMatch.required();
        return idempotency.onceIfKeyed(mark, transaction -> {
            Handled<SurveyEvent, Integer> handled =
                    surveys.in(transaction).handle(id, new Command.Answer(id, mark.mark()), seen, contexts.ofRequest());
            return Answer.ok(handled.version(), survey(handled));
        });
    }

    @POST
    @Path("/{id}/public-answers")
    @PermitAll
    public Response answerInPublic(UUID id, @NotNull @Valid Mark mark) {
        return idempotency.once(mark, transaction -> {
            Handled<SurveyEvent, Integer> handled = surveys.in(transaction)
                    .handle(id, new Command.Answer(id, mark.mark()), OptionalInt.empty(), contexts.ofRequest());
            return Answer.ok(handled.version(), survey(handled));
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Response get(UUID id) {
        Handled<SurveyEvent, Integer> loaded = jdbi.withHandle(handle -> surveys.load(handle, id));
        if (loaded.version() == 0) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return versioned.answer(loaded.version(), () -> survey(loaded));
    }

    private static Survey survey(Handled<SurveyEvent, Integer> handled) {
        return new Survey(handled.stream().id(), handled.state());
    }
}

package vn.lienthong.deadline.explanation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.chassis.web.command.IfMatch;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.deadline.Clocks;
import vn.lienthong.deadline.clock.Clock;
import vn.lienthong.deadline.clock.Clock.Facts;
import vn.lienthong.deadline.clock.ClockCommand;
import vn.lienthong.deadline.clock.ClockCommand.GiveExplanation;
import vn.lienthong.deadline.clock.ClockCommand.IssueApology;
import vn.lienthong.deadline.clock.Lateness;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.LateReason;

/**
 * What an agency owes that is late, or is warned that it will be: its explanation, and the apology with a new date (Decree
 * 61/2018, article 19.9).
 */
@Path("/clocks/{clockId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExplanationResource {
    private final Jdbi jdbi;
    private final Clocks clocks;
    private final Caller caller;
    private final Idempotency idempotency;
    private final IfMatch ifMatch;
    private final CommandContexts contexts;

    ExplanationResource(
            Jdbi jdbi,
            Clocks clocks,
            Caller caller,
            Idempotency idempotency,
            IfMatch ifMatch,
            CommandContexts contexts) {
        this.jdbi = jdbi;
        this.clocks = clocks;
        this.caller = caller;
        this.idempotency = idempotency;
        this.ifMatch = ifMatch;
        this.contexts = contexts;
    }

    /** @param newDue the date that the agency proposes instead */
    public record Explanation(
            @NotNull LateReason reason, @NotNull Instant newDue) {}

    /** @param duty what is still owed: EXPLANATION, APOLOGY or DONE */
    public record Duty(UUID clockId, String duty, LateReason reason, Instant newDue) {}

    @POST
    @Path("/explanation")
    @APIResponseSchema(value = Duty.class, responseCode = "200")
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    public Response explain(UUID clockId, @NotNull @Valid Explanation explanation) {
        return carryOut(
                clockId,
                explanation,
                (agency, at) -> new GiveExplanation(clockId, agency, explanation.reason(), explanation.newDue(), at));
    }

    @POST
    @Path("/apology")
    @APIResponseSchema(value = Duty.class, responseCode = "200")
    @RolesAllowed(Roles.LEADER)
    public Response apologise(UUID clockId) {
        return carryOut(clockId, Map.of(), (agency, at) -> new IssueApology(clockId, agency, at));
    }

    private Response carryOut(UUID clockId, Object body, BiFunction<String, Instant, ClockCommand> command) {
        jdbi.useHandle(handle -> requireOwn(handle, clockId));
        String agency = caller.requireAgency();
        OptionalInt expected = ifMatch.required();
        CommandContext context = contexts.ofRequest();
        return idempotency.onceIfKeyed(body, transaction -> {
            Handled<ClockEvent, Clock> handled = clocks.handle(
                    transaction.handle(), clockId, command.apply(agency, context.occurredAt()), expected, context);
            return Answer.ok(handled.version(), dutyOf(clockId, handled.state()));
        });
    }

    /** The centre sees the clocks of its dossiers, but only the late agency itself explains. */
    private void requireOwn(Handle handle, UUID clockId) {
        Facts facts = factsOf(handle, clockId).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        Optional<String> centre = factsOf(handle, facts.dossierId()).map(Facts::agency);
        caller.scope().require(List.of(facts.agency(), centre.orElse(facts.agency())));
        caller.requireAgency(facts.agency());
    }

    private Optional<Facts> factsOf(Handle handle, UUID clockId) {
        return clocks.load(handle, clockId).state() instanceof Clock.Started started
                ? Optional.of(started.facts())
                : Optional.empty();
    }

    private static Duty dutyOf(UUID clockId, Clock clock) {
        Lateness.Duty duty =
                clock instanceof Clock.Started started ? started.lateness().duty() : new Lateness.Duty.None();
        return switch (duty) {
            case Lateness.Duty.None _ -> new Duty(clockId, "NONE", null, null);
            case Lateness.Duty.ExplanationOwed _ -> new Duty(clockId, "EXPLANATION", null, null);
            case Lateness.Duty.Explained e -> new Duty(clockId, "APOLOGY", e.reason(), e.newDue());
            case Lateness.Duty.Apologised e -> new Duty(clockId, "DONE", e.reason(), e.newDue());
        };
    }
}

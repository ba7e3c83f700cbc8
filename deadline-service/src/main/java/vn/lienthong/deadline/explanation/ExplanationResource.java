package vn.lienthong.deadline.explanation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
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
import vn.lienthong.deadline.clock.Clock.Lateness;
import vn.lienthong.deadline.clock.ClockCommand;
import vn.lienthong.deadline.clock.ClockCommand.GiveExplanation;
import vn.lienthong.deadline.clock.ClockCommand.IssueApology;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.LateReason;

/** What a late agency owes: its explanation, and the apology with a new date (Decree 61/2018, article 19.9). */
@Path("/clocks/{clockId}")
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
    @RolesAllowed({Roles.HANDLER, Roles.LEADER})
    public Response explain(UUID clockId, @NotNull @Valid Explanation explanation) {
        return carryOut(
                clockId,
                explanation,
                (agency, at) -> new GiveExplanation(clockId, agency, explanation.reason(), explanation.newDue(), at));
    }

    @POST
    @Path("/apology")
    @RolesAllowed(Roles.LEADER)
    public Response apologise(UUID clockId) {
        return carryOut(clockId, Map.of(), (agency, at) -> new IssueApology(clockId, agency, at));
    }

    private Response carryOut(UUID clockId, Object body, BiFunction<String, Instant, ClockCommand> command) {
        String agency = caller.requireAgency();
        jdbi.useHandle(handle -> requireVisible(handle, clockId, agency));
        return idempotency.onceIfKeyed(body, handle -> {
            CommandContext context = contexts.ofRequest();
            Handled<ClockEvent, Clock> handled = clocks.handle(
                    handle, clockId, command.apply(agency, context.occurredAt()), ifMatch.required(), context);
            return Answer.ok(handled.version(), dutyOf(clockId, handled.state()));
        });
    }

    /** What another agency owes is none of the caller's business, nor whether it exists. */
    private void requireVisible(Handle handle, UUID clockId, String agency) {
        boolean own = switch (clocks.load(handle, clockId).state()) {
            case Clock.NotStarted _ -> false;
            case Clock.Ticking ticking -> ticking.facts().agency().equals(agency);
            case Clock.Stopped stopped -> stopped.facts().agency().equals(agency);
        };
        if (!own) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
    }

    private static Duty dutyOf(UUID clockId, Clock clock) {
        Lateness lateness = switch (clock) {
            case Clock.NotStarted _ -> new Lateness.None();
            case Clock.Ticking ticking -> ticking.lateness();
            case Clock.Stopped stopped -> stopped.lateness();
        };
        return switch (lateness) {
            case Lateness.None _ -> new Duty(clockId, "NONE", null, null);
            case Lateness.Overran _, Lateness.ExplanationOwed _ -> new Duty(clockId, "EXPLANATION", null, null);
            case Lateness.Explained e -> new Duty(clockId, "APOLOGY", e.reason(), e.newDue());
            case Lateness.Apologised e -> new Duty(clockId, "DONE", e.reason(), e.newDue());
        };
    }
}

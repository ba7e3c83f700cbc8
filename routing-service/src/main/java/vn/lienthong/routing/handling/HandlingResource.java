package vn.lienthong.routing.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.events.Outcome;
import vn.lienthong.events.routing.HandlingPlanEvent.RefusalReason;
import vn.lienthong.routing.Whereabouts;
import vn.lienthong.routing.plan.HandlingPlanCommand.AcceptStep;
import vn.lienthong.routing.plan.HandlingPlanCommand.CompleteStep;
import vn.lienthong.routing.plan.HandlingPlanCommand.RefuseStep;

/** What an agency does with a leg of its own. */
@Path("/plans/{dossierId}/legs/{legId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.HANDLER)
@RunOnVirtualThread
public class HandlingResource {
    private final LegCommands commands;
    private final NamedAgencies agencies;
    private final Caller caller;

    HandlingResource(LegCommands commands, NamedAgencies agencies, Caller caller) {
        this.commands = commands;
        this.agencies = agencies;
        this.caller = caller;
    }

    public record Completion(@NotNull Result outcome) {}

    public enum Result {
        GRANTED,
        REFUSED
    }

    /** @param rightAgency who is competent, as far as the agency knows; may be null */
    public record Refusal(@NotNull RefusalReason reason, String rightAgency) {}

    @POST
    @APIResponseSchema(value = Whereabouts.class, responseCode = "200", responseDescription = "The plan as it is now")
    @Path("/acceptance")
    public Response accept(UUID dossierId, UUID legId) {
        return commands.carryOut(dossierId, legId, null, caller.scope(), (_, leg, now) -> {
            caller.requireAgency(leg.agency());
            return new AcceptStep(dossierId, legId, leg.agency(), now);
        });
    }

    @POST
    @APIResponseSchema(value = Whereabouts.class, responseCode = "200", responseDescription = "The plan as it is now")
    @Path("/completion")
    public Response complete(UUID dossierId, UUID legId, @NotNull @Valid Completion completion) {
        Outcome outcome = Outcome.valueOf(completion.outcome().name());
        return commands.carryOut(dossierId, legId, completion, caller.scope(), (_, leg, now) -> {
            caller.requireAgency(leg.agency());
            return new CompleteStep(dossierId, legId, leg.agency(), outcome, now);
        });
    }

    @POST
    @APIResponseSchema(value = Whereabouts.class, responseCode = "200", responseDescription = "The plan as it is now")
    @Path("/refusal")
    public Response refuse(UUID dossierId, UUID legId, @NotNull @Valid Refusal refusal) {
        NamedAgencies.Today today = agencies.today();
        return commands.carryOut(dossierId, legId, refusal, caller.scope(), (_, leg, now) -> {
            caller.requireAgency(leg.agency());
            today.requireOther("/rightAgency", refusal.rightAgency(), leg.agency());
            return new RefuseStep(dossierId, legId, leg.agency(), refusal.reason(), refusal.rightAgency(), now);
        });
    }
}

package vn.lienthong.routing.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import vn.lienthong.routing.Whereabouts;
import vn.lienthong.routing.plan.HandlingPlanCommand.AssignStep;

/** The receiving centre gives a leg, whose agency is not known, to one. */
@Path("/plans/{dossierId}/legs/{legId}/assignment")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AssignmentResource {
    private final LegCommands commands;
    private final NamedAgencies agencies;
    private final Caller caller;

    AssignmentResource(LegCommands commands, NamedAgencies agencies, Caller caller) {
        this.commands = commands;
        this.agencies = agencies;
        this.caller = caller;
    }

    public record Assignment(@NotBlank String agency) {}

    @POST
    @APIResponseSchema(value = Whereabouts.class, responseCode = "200", responseDescription = "The plan as it is now")
    @RolesAllowed({Roles.LEADER, Roles.OPERATOR})
    public Response assign(UUID dossierId, UUID legId, @NotNull @Valid Assignment assignment) {
        NamedAgencies.Today today = agencies.today();
        return commands.carryOut(dossierId, legId, assignment, caller.scope(), (plan, _, now) -> {
            if (!caller.has(Roles.OPERATOR)) {
                caller.requireAgency(plan.facts().centre());
            }
            today.require("/agency", assignment.agency());
            return new AssignStep(dossierId, legId, assignment.agency(), now);
        });
    }
}

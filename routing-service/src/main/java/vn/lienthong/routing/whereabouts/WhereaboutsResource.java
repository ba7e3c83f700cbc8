package vn.lienthong.routing.whereabouts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.Versioned;
import vn.lienthong.routing.HandlingPlans;
import vn.lienthong.routing.HandlingPlans.Known;
import vn.lienthong.routing.Whereabouts;

/** Where a dossier is, read from its events: never behind. */
@Path("/plans/{dossierId}")
@RunOnVirtualThread
public class WhereaboutsResource {
    private final Jdbi jdbi;
    private final HandlingPlans plans;
    private final Caller caller;
    private final Versioned versioned;

    WhereaboutsResource(Jdbi jdbi, HandlingPlans plans, Caller caller, Versioned versioned) {
        this.jdbi = jdbi;
        this.plans = plans;
        this.caller = caller;
        this.versioned = versioned;
    }

    @GET
    @RolesAllowed({Roles.RECEIVING_OFFICER, Roles.HANDLER, Roles.LEADER, Roles.OPERATOR})
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Whereabouts.class)))
    public Response get(UUID dossierId) {
        Known known = jdbi.withHandle(handle -> plans.known(handle, dossierId, caller.scope()));
        return versioned.answer(known.version(), () -> Whereabouts.of(known.plan(), known.version()));
    }
}

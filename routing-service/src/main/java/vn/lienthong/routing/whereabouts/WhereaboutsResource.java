package vn.lienthong.routing.whereabouts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.Versioned;
import vn.lienthong.routing.HandlingPlans;
import vn.lienthong.routing.HandlingPlans.Known;
import vn.lienthong.routing.Whereabouts;

/** Where a dossier is, read from its events: never behind. */
@Path("/plans/{dossierId}")
@Produces(MediaType.APPLICATION_JSON)
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
    @APIResponseSchema(value = Whereabouts.class, responseCode = "200", responseDescription = "The plan as it is now")
    public Response get(UUID dossierId) {
        Known known = plans.known(jdbi.withHandle(handle -> plans.load(handle, dossierId)), caller.scope());
        return versioned.answer(known.version(), () -> Whereabouts.of(known.plan(), known.version()));
    }
}

package vn.lienthong.chassis.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.chassis.security.Roles;

/** The views of this service, and building them anew. */
@Path("/operations/views")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class ViewsResource {
    private final Rebuilds rebuilds;

    ViewsResource(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GET
    public List<ViewState> list() {
        return rebuilds.views().stream()
                .map(view -> new ViewState(view, rebuilds.standingOf(view).orElse(null)))
                .toList();
    }

    /** Begins, or goes on with, a rebuild; it is done when its state is {@code SWAPPED}. */
    @POST
    @Path("/{view}/rebuild")
    @APIResponseSchema(value = ViewState.class, responseCode = "202")
    public Response rebuild(String view) {
        rebuilds.start(view);
        return Response.accepted(new ViewState(view, rebuilds.standingOf(view).orElse(null)))
                .build();
    }

    /** @param rebuild the last one since the start of the process; null where there was none */
    public record ViewState(String view, Rebuilds.Standing rebuild) {}
}

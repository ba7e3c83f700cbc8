package vn.lienthong.chassis.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.verification.Verification;

/** Proof, on demand, that nothing of this service is lost, doubled or changed. */
@Path("/operations/verification")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class VerificationResource {
    private final Verification verification;

    VerificationResource(Verification verification) {
        this.verification = verification;
    }

    @GET
    public Verification.Report get() {
        return verification.report();
    }

    /** Begins, or goes on with the one under way. */
    @POST
    @APIResponseSchema(value = Verification.Report.class, responseCode = "202")
    public Response start() {
        verification.start();
        return Response.accepted(verification.report()).build();
    }
}

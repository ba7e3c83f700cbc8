package vn.lienthong.intake.reception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;

/** Takes dossiers in. */
@Path("/dossiers")
@RunOnVirtualThread
class SubmissionResource {
    private final Counter counter;
    private final Idempotency idempotency;
    private final CommandContexts contexts;
    private final SecretOnReceipt secret;

    SubmissionResource(Counter counter, Idempotency idempotency, CommandContexts contexts, SecretOnReceipt secret) {
        this.counter = counter;
        this.idempotency = idempotency;
        this.contexts = contexts;
        this.secret = secret;
    }

    @POST
    @RolesAllowed({Roles.CITIZEN, Roles.RECEIVING_OFFICER})
    @Operation(summary = "Hand in a dossier; what an officer takes in is accepted at once")
    public Response submit(@NotNull @Valid SubmissionRequest request) {
        return secret.putOn(idempotency.once(request, handle -> counter.take(handle, request, contexts.ofRequest())));
    }
}

package vn.lienthong.intake.reception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.intake.DossierAnswer;
import vn.lienthong.mirror.Catalog;

/** Takes dossiers in. */
@Path("/dossiers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SubmissionResource {
    private final HeardCatalog catalogs;
    private final Counter counter;
    private final Idempotency idempotency;
    private final CommandContexts contexts;
    private final SecretOnReceipt secret;

    SubmissionResource(
            HeardCatalog catalogs,
            Counter counter,
            Idempotency idempotency,
            CommandContexts contexts,
            SecretOnReceipt secret) {
        this.catalogs = catalogs;
        this.counter = counter;
        this.idempotency = idempotency;
        this.contexts = contexts;
        this.secret = secret;
    }

    @POST
    @RolesAllowed({Roles.CITIZEN, Roles.RECEIVING_OFFICER})
    @Operation(summary = "Hand in a dossier; what an officer takes in is accepted at once")
    @APIResponseSchema(value = DossierAnswer.class, responseCode = "201")
    public Response submit(@NotNull @Valid SubmissionRequest request) {
        // Before the transaction: a look at the mirror may need a connection of its own.
        Catalog catalog = catalogs.get();
        CommandContext context = contexts.ofRequest();
        return secret.putOn(idempotency.once(request, counter.take(catalog, request, context)));
    }
}

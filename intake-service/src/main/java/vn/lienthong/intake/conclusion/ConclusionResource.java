package vn.lienthong.intake.conclusion;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.events.dossier.DossierEvent.ReturnMethod;
import vn.lienthong.events.dossier.DossierEvent.StopCause;
import vn.lienthong.intake.DossierAnswer;
import vn.lienthong.intake.DossierCommands;
import vn.lienthong.intake.access.Capacity;
import vn.lienthong.intake.dossier.DossierCommand.ReturnResult;
import vn.lienthong.intake.dossier.DossierCommand.StopDossier;
import vn.lienthong.intake.dossier.DossierCommand.WithdrawDossier;

/** The ends of a dossier: the result in the applicant's hands, or none. */
@Path("/dossiers/{dossierId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConclusionResource {
    private final DossierCommands commands;

    ConclusionResource(DossierCommands commands) {
        this.commands = commands;
    }

    record Stop(@NotNull StopCause cause) {}

    record Return(@NotNull ReturnMethod method) {}

    @POST
    @Path("/withdrawal")
    @RolesAllowed({Roles.RECEIVING_OFFICER, Roles.CITIZEN})
    @Operation(summary = "Withdraw at the applicant's wish")
    @APIResponseSchema(value = DossierAnswer.class, responseCode = "200")
    public Response withdraw(UUID dossierId) {
        return commands.carryOut(
                dossierId,
                null,
                (_, now) -> new WithdrawDossier(dossierId, now),
                Capacity.RECEIVING_OFFICER,
                Capacity.SUBMITTER);
    }

    @POST
    @Path("/stop")
    @RolesAllowed({Roles.RECEIVING_OFFICER, Roles.LEADER})
    @Operation(summary = "Stop processing, by an agency's notice or because the applicant's window has closed")
    @APIResponseSchema(value = DossierAnswer.class, responseCode = "200")
    public Response stop(UUID dossierId, @NotNull @Valid Stop stop) {
        return commands.carryOut(
                dossierId,
                stop,
                (_, now) -> new StopDossier(dossierId, stop.cause(), now),
                Capacity.RECEIVING_OFFICER,
                Capacity.LEADER);
    }

    @POST
    @Path("/return")
    @RolesAllowed(Roles.RECEIVING_OFFICER)
    @Operation(summary = "Hand out the result")
    @APIResponseSchema(value = DossierAnswer.class, responseCode = "200")
    public Response returnResult(UUID dossierId, @NotNull @Valid Return handedOut) {
        return commands.carryOut(
                dossierId,
                handedOut,
                (dossier, now) -> new ReturnResult(
                        dossierId,
                        handedOut.method(),
                        dossier.particulars().submission().centre(),
                        now),
                Capacity.RECEIVING_OFFICER);
    }
}

package vn.lienthong.intake.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.intake.DossierAnswer;
import vn.lienthong.intake.DossierCommands;
import vn.lienthong.intake.access.Capacity;
import vn.lienthong.intake.dossier.DossierCommand.ConfirmPayment;
import vn.lienthong.intake.dossier.DossierCommand.RaiseFinancialObligation;
import vn.lienthong.intake.procedure.PinnedProcedure;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** What the applicant has to pay before it goes on. */
@Path("/dossiers/{dossierId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PaymentResource {
    private final DossierCommands commands;
    private final CatalogMirror mirror;
    private final Caller caller;

    PaymentResource(DossierCommands commands, CatalogMirror mirror, Caller caller) {
        this.commands = commands;
        this.mirror = mirror;
        this.caller = caller;
    }

    record Obligation(@NotNull @Positive Long amountVnd) {}

    @POST
    @Path("/financial-obligations")
    @RolesAllowed({Roles.RECEIVING_OFFICER, Roles.HANDLER})
    @Operation(summary = "Ask the applicant to pay")
    @APIResponseSchema(value = DossierAnswer.class, responseCode = "200")
    public Response raise(UUID dossierId, @NotNull @Valid Obligation obligation) {
        Catalog catalog = mirror.get();
        return commands.carryOut(
                dossierId,
                obligation,
                (dossier, now) -> new RaiseFinancialObligation(
                        dossierId,
                        caller.requireAgency(),
                        obligation.amountVnd(),
                        PinnedProcedure.of(catalog, dossier.particulars().submission())
                                .process()
                                .policy()
                                .financialWaitPauses(),
                        now),
                Capacity.RECEIVING_OFFICER,
                Capacity.LEG_HANDLER);
    }

    @POST
    @Path("/payments")
    @RolesAllowed(Roles.RECEIVING_OFFICER)
    @Operation(summary = "Confirm that the applicant has paid")
    @APIResponseSchema(value = DossierAnswer.class, responseCode = "200")
    public Response confirm(UUID dossierId) {
        return commands.carryOut(
                dossierId, null, (_, now) -> new ConfirmPayment(dossierId, now), Capacity.RECEIVING_OFFICER);
    }
}

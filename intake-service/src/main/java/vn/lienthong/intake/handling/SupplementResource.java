package vn.lienthong.intake.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.chassis.security.Caller;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.events.dossier.DossierEvent.SupplementItem;
import vn.lienthong.events.dossier.DossierEvent.SupplementProblem;
import vn.lienthong.intake.DossierAnswer;
import vn.lienthong.intake.DossierCommands;
import vn.lienthong.intake.access.Capacity;
import vn.lienthong.intake.procedure.Papers.Paper;
import vn.lienthong.mirror.CatalogMirror;

/** Asks the applicant for more papers, once and completely, and takes them in. */
@Path("/dossiers/{dossierId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SupplementResource {
    private final DossierCommands commands;
    private final CatalogMirror mirror;
    private final Caller caller;

    SupplementResource(DossierCommands commands, CatalogMirror mirror, Caller caller) {
        this.commands = commands;
        this.mirror = mirror;
        this.caller = caller;
    }

    record Item(@NotBlank String component, @NotNull SupplementProblem problem) {
        SupplementItem asked() {
            return new SupplementItem(component, problem);
        }
    }

    record Request(@NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items) {}

    record Supplement(@NotEmpty @Size(max = 100) List<@NotNull @Valid Paper> components) {}

    @POST
    @Path("/supplement-requests")
    @RolesAllowed({Roles.RECEIVING_OFFICER, Roles.HANDLER})
    @Operation(summary = "Ask the applicant for papers (Form 02)")
    @APIResponseSchema(value = DossierAnswer.class, responseCode = "200")
    public Response request(UUID dossierId, @NotNull @Valid Request request) {
        Supplements supplements = new Supplements(mirror.get());
        List<SupplementItem> items = request.items().stream().map(Item::asked).toList();
        return commands.carryOut(
                dossierId,
                request,
                (dossier, now) -> supplements.request(dossier, caller.requireAgency(), items, now),
                Capacity.RECEIVING_OFFICER,
                Capacity.LEG_HANDLER);
    }

    @POST
    @Path("/supplements")
    @RolesAllowed({Roles.RECEIVING_OFFICER, Roles.CITIZEN})
    @Operation(summary = "Hand in the papers that were asked for")
    @APIResponseSchema(value = DossierAnswer.class, responseCode = "200")
    public Response receive(UUID dossierId, @NotNull @Valid Supplement supplement) {
        Supplements supplements = new Supplements(mirror.get());
        return commands.carryOut(
                dossierId,
                supplement,
                (dossier, now) -> supplements.receive(dossier, supplement.components(), now),
                Capacity.RECEIVING_OFFICER,
                Capacity.SUBMITTER);
    }
}

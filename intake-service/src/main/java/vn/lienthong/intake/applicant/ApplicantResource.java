package vn.lienthong.intake.applicant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.intake.access.DossierAccess;

/** Shows the applicant's data to those who work on the dossier. */
@Path("/dossiers/{dossierId}/applicant")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApplicantResource {
    private final Jdbi jdbi;
    private final DossierAccess access;
    private final Applicants applicants;
    private final CommandContexts contexts;

    ApplicantResource(Jdbi jdbi, DossierAccess access, Applicants applicants, CommandContexts contexts) {
        this.jdbi = jdbi;
        this.access = access;
        this.applicants = applicants;
        this.contexts = contexts;
    }

    @GET
    @RolesAllowed({Roles.RECEIVING_OFFICER, Roles.HANDLER, Roles.LEADER})
    @Operation(summary = "The applicant's data; every read is recorded, with its Audit-Reason if there is one")
    @APIResponseSchema(value = Applicant.class, responseCode = "200")
    public Response get(UUID dossierId) {
        Applicant applicant = jdbi.inTransaction(handle -> {
            access.requireWorkingOn(handle, access.see(handle, dossierId).dossier());
            return applicants
                    .read(handle, dossierId, contexts.ofRequest())
                    .orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        });
        return Response.ok(applicant)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

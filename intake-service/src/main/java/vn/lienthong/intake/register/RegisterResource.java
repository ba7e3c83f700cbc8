package vn.lienthong.intake.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.Versioned;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.intake.DossierAnswer;
import vn.lienthong.intake.access.DossierAccess;
import vn.lienthong.intake.access.DossierAccess.Seen;
import vn.lienthong.intake.dossier.DossierStatus;

/** Shows dossiers to those whom they concern. */
@Path("/dossiers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RegisterResource {
    private final Jdbi jdbi;
    private final DossierAccess access;
    private final Register register;
    private final Paging paging;
    private final Versioned versioned;

    RegisterResource(Jdbi jdbi, DossierAccess access, Register register, Paging paging, Versioned versioned) {
        this.jdbi = jdbi;
        this.access = access;
        this.register = register;
        this.paging = paging;
        this.versioned = versioned;
    }

    @GET
    @View("register")
    @RolesAllowed({Roles.RECEIVING_OFFICER, Roles.HANDLER, Roles.LEADER, Roles.OPERATOR})
    @Operation(summary = "The dossiers that concern the caller's agency, the newest first")
    public RestResponse<Page<RegisterItem>> list(
            @QueryParam("status") DossierStatus status, @QueryParam("q") String code) {
        Window window = paging.window();
        List<RegisterItem> items = register.list(access.ofLists(), status, code, window);
        return paging.page(window, items, item -> List.of(item.dossierId()));
    }

    @GET
    @Path("/{dossierId}")
    @RolesAllowed({Roles.RECEIVING_OFFICER, Roles.HANDLER, Roles.LEADER, Roles.OPERATOR, Roles.CITIZEN})
    @Operation(summary = "A dossier as it is now, with its version as ETag")
    @APIResponseSchema(value = DossierAnswer.class, responseCode = "200")
    public Response get(UUID dossierId) {
        Seen seen = jdbi.withHandle(handle -> access.see(handle, dossierId));
        return versioned.answer(seen.version(), () -> DossierAnswer.of(seen.dossier(), seen.version()));
    }
}

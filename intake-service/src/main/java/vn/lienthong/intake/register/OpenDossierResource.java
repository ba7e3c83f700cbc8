package vn.lienthong.intake.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.events.catalog.ProcedureCode;

/** Which dossiers a correction of a procedure touches: an editor of the catalog looks before putting a version right. */
@Path("/procedures/{code}/versions/{version}/open-dossiers")
@Produces(MediaType.APPLICATION_JSON)
@View("register")
@RolesAllowed({Roles.CATALOG_EDITOR, Roles.OPERATOR})
@RunOnVirtualThread
class OpenDossierResource {
    private final Register register;
    private final Paging paging;

    OpenDossierResource(Register register, Paging paging) {
        this.register = register;
        this.paging = paging;
    }

    @GET
    @Operation(
            summary = "The dossiers that were handed in under a version of a procedure and are open, the newest first")
    public RestResponse<Page<OpenDossier>> list(String code, int version) {
        Window window = paging.window();
        return paging.page(
                window, register.open(ProcedureCode.newWay(code), version, window), item -> List.of(item.dossierId()));
    }
}

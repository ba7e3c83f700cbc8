package vn.lienthong.catalog.posting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.ProcedureRow;

/** What the public must be told of a procedure (Decree 63/2010, article 8). */
@Path("/procedures/{code}")
@PermitAll
@RunOnVirtualThread
public class PostingResource {
    private final CatalogMirror mirror;
    private final AsOf asOf;

    PostingResource(CatalogMirror mirror, AsOf asOf) {
        this.mirror = mirror;
        this.asOf = asOf;
    }

    @GET
    @Operation(summary = "The version of a procedure that is in force on a day, with its process")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Posting.class)))
    @APIResponse(responseCode = "304", description = "As the caller knows it")
    @APIResponse(responseCode = "404", description = "No such procedure is in force on the day")
    public Response get(
            String code, @Parameter(description = "Today if absent") @RestQuery String on, @Context Request request) {
        LocalDate day = asOf.on(on);
        Optional<ProcedureRow> procedure = mirror.get().procedure(code);
        Posting posting = procedure
                .flatMap(row -> Posting.on(row, day))
                .orElseThrow(() -> new Refused(CatalogProblem.PROCEDURE_UNKNOWN, code, day));
        // What is in force changes with the day, too, not only with an announcement.
        EntityTag tag = new EntityTag(procedure.orElseThrow().announcements() + "." + day);
        ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known != null ? known : Response.ok(posting)).tag(tag).build();
    }
}

package vn.lienthong.catalog.posting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** What the public must be told of a procedure (Decree 63/2010, article 8). */
@Path("/procedures/{code}")
@PermitAll
@RunOnVirtualThread
public class PostingResource {
    private final CatalogMirror mirror;
    private final AsOf asOf;
    private final Fingerprints fingerprints;
    private final PostingAnswers answers;

    PostingResource(CatalogMirror mirror, AsOf asOf, Fingerprints fingerprints, PostingAnswers answers) {
        this.mirror = mirror;
        this.asOf = asOf;
        this.fingerprints = fingerprints;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "All that is posted of a procedure as it is in force on a day, with its process")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Posting.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "As the caller knows it")
    @APIResponse(responseCode = "404", description = "No such procedure is in force on the day")
    public Response get(
            String code,
            @Parameter(description = "Today if absent") @RestQuery String on,
            @Parameter(description = "json, html, pdf, csv or text; by the header Accept if absent") @RestQuery
                    String format) {
        LocalDate day = asOf.on(on);
        Catalog catalog = mirror.get();
        return catalog.procedure(code)
                .flatMap(procedure -> Announced.on(procedure, day))
                .map(announced -> Posting.of(announced, catalog, Doers.anywhere(catalog, day)))
                .map(posting -> new Posted.Procedure(posting, fingerprints.of(posting)))
                .map(posted -> answers.of(posted, format))
                .orElseThrow(() -> new Refused(CatalogProblem.PROCEDURE_UNKNOWN, code, day));
    }
}

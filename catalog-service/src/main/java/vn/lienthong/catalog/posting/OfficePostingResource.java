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

/** What an office posts on its board, its pages and over its loudspeakers. */
@Path("/offices/{code}/posting")
@PermitAll
@RunOnVirtualThread
public class OfficePostingResource {
    private final OfficePostings postings;
    private final AsOf asOf;
    private final PostingAnswers answers;

    OfficePostingResource(OfficePostings postings, AsOf asOf, PostingAnswers answers) {
        this.postings = postings;
        this.asOf = asOf;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "The procedures that a one-stop centre or an agency posts on a day, with all there is to post")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OfficePosting.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "As the caller knows it")
    @APIResponse(responseCode = "404", description = "On the day no centre is open and no agency there with the code")
    public Response get(
            String code,
            @Parameter(description = "Only the procedures of the field with this name, in either language") @RestQuery
                    String field,
            @Parameter(description = "Today if absent") @RestQuery String on,
            @Parameter(description = "json, html, pdf, csv or text; by the header Accept if absent") @RestQuery
                    String format) {
        LocalDate day = asOf.on(on);
        return postings.of(code, field, day)
                .map(Posted.Office::new)
                .map(posted -> answers.of(posted, format))
                .orElseThrow(() -> new Refused(CatalogProblem.OFFICE_UNKNOWN, code, day));
    }
}

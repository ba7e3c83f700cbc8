package vn.lienthong.catalog.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.imports.format.Csv;
import vn.lienthong.catalog.imports.format.Format;
import vn.lienthong.catalog.imports.format.Formats;
import vn.lienthong.catalog.imports.format.Xlsx;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Gives the catalog out as files that can be taken in again. */
@Path("/exports")
@RolesAllowed({Roles.CATALOG_EDITOR, Roles.LEADER, Roles.OPERATOR})
@RunOnVirtualThread
public class ExportResource {
    private final Kinds kinds;
    private final Formats formats;
    private final Exporter exporter;
    private final AsOf asOf;
    private final HttpHeaders headers;

    ExportResource(Kinds kinds, Formats formats, Exporter exporter, AsOf asOf, HttpHeaders headers) {
        this.kinds = kinds;
        this.formats = formats;
        this.exporter = exporter;
        this.asOf = asOf;
        this.headers = headers;
    }

    @GET
    @Path("/{kind}")
    @Produces({Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "A file that says what the catalog says; taken in again it changes nothing")
    @APIResponseSchema(value = byte[].class, responseCode = "200")
    public Response give(
            @Parameter(description = "As for imports") String kind,
            @Parameter(description = "Only what is in force on that day; else all that ever was") @RestQuery String on,
            @Parameter(description = "csv, xlsx or json; else as Accept says") @RestQuery String format) {
        CatalogFile<?> file = kinds.of(kind);
        LocalDate day = asOf.day("on", on, null);
        Format written = format(file.formats(formats), format);
        String name = (day == null ? kind : kind + "-" + day) + "." + written.suffix();
        return Response.ok(exporter.file(file, day, written), written.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Format format(List<Format> possible, String asked) {
        return asked == null ? accepted(possible) : asked(possible, asked);
    }

    private static Format asked(List<Format> possible, String suffix) {
        return possible.stream()
                .filter(each -> each.suffix().equals(suffix))
                .findFirst()
                .orElseThrow(() -> new Refused(CommonProblem.INVALID_PARAMETER)
                        .inParameter(
                                "format",
                                "row.not-one-of",
                                possible.stream().map(Format::suffix).collect(Collectors.joining(", "))));
    }

    private Format accepted(List<Format> possible) {
        return headers.getAcceptableMediaTypes().stream()
                .map(accepted -> possible.stream()
                        .filter(each -> accepted.isCompatible(MediaType.valueOf(each.mediaType())))
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Refused(CommonProblem.NOT_ACCEPTABLE));
    }
}

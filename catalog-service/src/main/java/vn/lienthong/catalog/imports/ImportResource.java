package vn.lienthong.catalog.imports;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.imports.Reports.Report;
import vn.lienthong.catalog.imports.format.Csv;
import vn.lienthong.catalog.imports.format.Format;
import vn.lienthong.catalog.imports.format.Formats;
import vn.lienthong.catalog.imports.format.Xlsx;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Takes in files of the catalog. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CATALOG_EDITOR)
@RunOnVirtualThread
public class ImportResource {
    private final Kinds kinds;
    private final Formats formats;
    private final Importer importer;
    private final CommandContexts contexts;
    private final Reports reports;

    ImportResource(Kinds kinds, Formats formats, Importer importer, CommandContexts contexts, Reports reports) {
        this.kinds = kinds;
        this.formats = formats;
        this.importer = importer;
        this.contexts = contexts;
        this.reports = reports;
    }

    @POST
    @Path("/{kind}")
    @Consumes({Csv.MEDIA_TYPE, Xlsx.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Take in a file, all of it or nothing; entries that look wrong are set apart for a person to decide,"
                            + " also where the file is refused")
    public Report take(
            @Parameter(
                            description =
                                    "units, agencies, agency-descriptions, competence-changes, delegations, centres,"
                                            + " centre-descriptions, receptions, desks, procedures, life-events, synonyms or holidays as CSV"
                                            + " or XLSX; calendars or processes as JSON")
                    String kind,
            @Parameter(description = "Only tell what would come of it") @RestQuery("dryRun") Boolean dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) MediaType type,
            byte[] content) {
        return take(kinds.of(kind), content, type, Boolean.TRUE.equals(dryRun));
    }

    private <T> Report take(CatalogFile<T> file, byte[] content, MediaType type, boolean dryRun) {
        Format format = file.formats(formats).stream()
                .filter(each -> type != null && each.mediaType().equals(type.getType() + "/" + type.getSubtype()))
                .findFirst()
                .orElseThrow(() -> new Refused(CommonProblem.UNSUPPORTED_MEDIA_TYPE));
        Sieve<T> sieve = new Sieve<>(file);
        format.read(content, sieve);
        ImportResult result = importer.carryOut(file, sieve.rows(), contexts.ofRequest(), dryRun);
        Report report = reports.of(result);
        Log.infof(
                "File imported kind=%s dryRun=%b read=%d unchanged=%d refused=%d quarantined=%d",
                file.kind(), dryRun, report.read(), report.unchanged(), report.refused(), report.quarantined());
        if (report.refused() > 0 && !dryRun) {
            throw new Refused(CatalogProblem.ROWS_REFUSED, report.refused()).carrying("report", report);
        }
        return report;
    }
}

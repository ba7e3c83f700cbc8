package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.lienthong.catalog.imports.QuarantinedRow.Decision;
import vn.lienthong.catalog.imports.QuarantinedRow.QuarantineStatus;
import vn.lienthong.catalog.imports.Reports.Reason;
import vn.lienthong.catalog.imports.Reports.ReportedRow;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.paging.Paging;
import vn.lienthong.chassis.web.paging.Window;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Entries of files that looked wrong, and what people decide of them. */
@Path("/imports/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CATALOG_EDITOR)
@RunOnVirtualThread
public class QuarantineResource {
    private final Quarantine quarantine;
    private final Decisions decisions;
    private final Reports reports;
    private final CommandContexts contexts;
    private final Paging paging;

    QuarantineResource(
            Quarantine quarantine, Decisions decisions, Reports reports, CommandContexts contexts, Paging paging) {
        this.quarantine = quarantine;
        this.decisions = decisions;
        this.reports = reports;
        this.contexts = contexts;
        this.paging = paging;
    }

    /**
     * An entry that was set apart.
     *
     * @param line where it stood in its file; the first of several rows that say something only together
     * @param content what it says, by columns or fields; {@code rows}, of several
     * @param corrections what it was to say instead
     * @param reason of the decision
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuarantinedEntry(
            UUID id,
            String kind,
            int line,
            String code,
            @Schema(implementation = Object.class) ObjectNode content,
            List<Reason> findings,
            String importedBy,
            Instant importedAt,
            QuarantineStatus status,
            @Schema(implementation = Object.class) ObjectNode corrections,
            String decidedBy,
            Instant decidedAt,
            String reason) {}

    /** @param corrections what it is to say instead, by the columns or fields as findings name them: {@code rows[1].name_vi} */
    public record Approval(
            @Schema(implementation = Object.class) ObjectNode corrections,
            @NotBlank @Size(max = 500) String reason) {}

    /** The entry has no effect; it waits anew when a file says it again. */
    public record Rejection(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "Entries that wait for somebody to decide, the oldest first")
    public RestResponse<Page<QuarantinedEntry>> list(
            @Parameter(description = "Of one kind of file only") @RestQuery String kind) {
        Window window = paging.window();
        List<QuarantinedEntry> items =
                quarantine.waiting(kind, window).stream().map(this::entry).toList();
        return paging.page(window, items, item -> List.of(item.importedAt(), item.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An entry that was set apart, and what was decided of it")
    public QuarantinedEntry get(UUID id) {
        return quarantine.find(id).map(this::entry).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
    }

    @POST
    @Path("/{id}/approval")
    @Operation(
            summary =
                    "Record the entry as it stands, or as it is put right; not where the catalog has changed in it since")
    public ReportedRow approve(UUID id, @NotNull @Valid Approval approval) {
        return decisions.approve(
                id, Composed.of(approval.corrections()), contexts.ofRequest().withReason(approval.reason()));
    }

    @POST
    @Path("/{id}/rejection")
    @Operation(summary = "Leave the entry out; it waits anew when a file says it again")
    public QuarantinedEntry reject(UUID id, @NotNull @Valid Rejection rejection) {
        decisions.reject(id, contexts.ofRequest().withReason(rejection.reason()));
        return get(id);
    }

    private QuarantinedEntry entry(QuarantinedRow row) {
        Optional<Decision> decision = Optional.ofNullable(row.decision());
        return new QuarantinedEntry(
                row.id(),
                row.kind(),
                row.line(),
                row.code(),
                row.content(),
                reports.reasons(row.findings()),
                row.importedBy(),
                row.importedAt(),
                row.status(),
                decision.map(Decision::corrections).orElse(null),
                decision.map(Decision::by).orElse(null),
                decision.map(Decision::at).orElse(null),
                decision.map(Decision::reason).orElse(null));
    }
}

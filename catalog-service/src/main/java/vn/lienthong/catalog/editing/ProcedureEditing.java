package vn.lienthong.catalog.editing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.catalog.editing.ProcedureForms.ApprovalForm;
import vn.lienthong.catalog.editing.ProcedureForms.CorrectionForm;
import vn.lienthong.catalog.editing.ProcedureForms.DraftForm;
import vn.lienthong.catalog.editing.ProcedureForms.PublicationForm;
import vn.lienthong.catalog.editing.ProcedureForms.RepealForm;
import vn.lienthong.catalog.editing.ProcessForms.ProcessForm;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.Procedure.AnnouncedVersion;
import vn.lienthong.catalog.procedure.Procedure.Draft;
import vn.lienthong.catalog.procedure.Procedure.Repeal;
import vn.lienthong.catalog.procedure.ProcedureCommand.ApproveProcess;
import vn.lienthong.catalog.procedure.ProcedureCommand.CorrectVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.DiscardDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.DraftVersion;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishDraft;
import vn.lienthong.catalog.procedure.ProcedureCommand.RepealProcedure;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/** The life of a procedure: prepared, announced by a decision, put right, abolished. */
@Path("/procedures/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CATALOG_EDITOR)
@RunOnVirtualThread
public class ProcedureEditing {
    private final ProcedureEdits edits;

    ProcedureEditing(ProcedureEdits edits) {
        this.edits = edits;
    }

    /**
     * A procedure with all that was said of it.
     *
     * @param inForce which version is in force when
     * @param versions in the order of announcement, those too that were put right since
     * @param drafts by id
     */
    public record EditedProcedure(
            String code,
            List<Span> inForce,
            List<AnnouncedVersion> versions,
            List<Process> processes,
            List<Repeal> repeals,
            Map<UUID, Draft> drafts) {
        static EditedProcedure of(String code, Procedure procedure) {
            return new EditedProcedure(
                    code,
                    procedure.timeline().spans(),
                    procedure.versions(),
                    procedure.processes(),
                    procedure.repeals(),
                    procedure.drafts());
        }
    }

    @GET
    @Path("/drafts")
    @Operation(summary = "Everything that was said of a procedure, with what is being prepared")
    @APIResponseSchema(value = EditedProcedure.class, responseCode = "200")
    public Response drafts(String code) {
        return edits.find(code);
    }

    @PUT
    @Path("/drafts/{draftId}")
    @Operation(summary = "Prepare a version, or change what is being prepared")
    @APIResponseSchema(value = EditedProcedure.class, responseCode = "200")
    public Response draft(String code, UUID draftId, @NotNull @Valid DraftForm form) {
        return edits.carryOut(
                code,
                form,
                (known, now) -> new DraftVersion(
                        known, draftId, form.version().version(), ProcessForm.processOf(form.process()), now));
    }

    @DELETE
    @Path("/drafts/{draftId}")
    @Operation(summary = "Discard a draft")
    @APIResponseSchema(value = EditedProcedure.class, responseCode = "200")
    public Response discard(String code, UUID draftId) {
        return edits.carryOut(code, draftId, (known, now) -> new DiscardDraft(known, draftId, now));
    }

    @POST
    @Path("/drafts/{draftId}/publication")
    @Operation(summary = "Announce a draft by a decision; it ends the version before it on its own first day")
    @APIResponseSchema(value = EditedProcedure.class, responseCode = "200")
    public Response publish(String code, UUID draftId, @NotNull @Valid PublicationForm form) {
        return edits.carryOut(
                code,
                form,
                (known, now) -> new PublishDraft(known, draftId, form.decision().decision(), now));
    }

    @POST
    @Path("/corrections")
    @Operation(
            summary = "Put right what was announced wrongly",
            description = "Dossiers handed in before keep the rules they were handed in under; intake-service tells"
                    + " which are open: GET /procedures/{code}/versions/{version}/open-dossiers there. What the"
                    + " processes of its days cannot run with is refused, unless it brings a process of its own.")
    @APIResponseSchema(value = EditedProcedure.class, responseCode = "200")
    public Response correct(String code, @NotNull @Valid CorrectionForm form) {
        return edits.carryOut(
                code,
                form,
                (known, now) -> new CorrectVersion(
                        known,
                        form.corrects(),
                        form.version().version(),
                        ProcessForm.processOf(form.process()),
                        form.decision() == null ? null : form.decision().decision(),
                        now));
    }

    @POST
    @Path("/repeal")
    @Operation(summary = "Abolish it by a decision")
    @APIResponseSchema(value = EditedProcedure.class, responseCode = "200")
    public Response repeal(String code, @NotNull @Valid RepealForm form) {
        return edits.carryOut(
                code,
                form,
                (known, now) ->
                        new RepealProcedure(known, form.from(), form.decision().decision(), now));
    }

    @POST
    @Path("/processes")
    @Operation(summary = "Approve a process for the procedure as it is")
    @APIResponseSchema(value = EditedProcedure.class, responseCode = "200")
    public Response approve(String code, @NotNull @Valid ApprovalForm form) {
        return edits.carryOut(
                code,
                form,
                (known, now) -> new ApproveProcess(
                        known, form.process().process(), form.decision().decision(), now));
    }
}

package vn.lienthong.catalog.editing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.catalog.agency.Agency;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Delegation;
import vn.lienthong.catalog.agency.Agency.Described;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.Agency.Ended;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.AgencyCommand.ChangeCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DelegateCompetence;
import vn.lienthong.catalog.agency.AgencyCommand.DescribeAgency;
import vn.lienthong.catalog.agency.AgencyCommand.DissolveAgency;
import vn.lienthong.catalog.agency.AgencyCommand.EndDelegation;
import vn.lienthong.catalog.agency.AgencyCommand.RecordAgency;
import vn.lienthong.catalog.editing.AgencyForms.AgencyForm;
import vn.lienthong.catalog.editing.AgencyForms.ChangeForm;
import vn.lienthong.catalog.editing.AgencyForms.DelegationEndForm;
import vn.lienthong.catalog.editing.AgencyForms.DelegationForm;
import vn.lienthong.catalog.editing.AgencyForms.DescriptionForm;
import vn.lienthong.catalog.editing.AgencyForms.DissolutionForm;
import vn.lienthong.chassis.security.Roles;

/** Changes of agencies: who decides what, where, from when on. */
@Path("/agencies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CATALOG_EDITOR)
@RunOnVirtualThread
public class AgencyEditing {
    private final AgencyEdits edits;

    AgencyEditing(AgencyEdits edits) {
        this.edits = edits;
    }

    /** An agency with all that was said of it. */
    public record EditedAgency(
            String code,
            Beginning beginning,
            List<Described> descriptions,
            List<Change> changes,
            List<Delegation> delegations,
            End end) {
        static EditedAgency of(Agency agency) {
            Known known = (Known) agency;
            return new EditedAgency(
                    known.beginning().code(),
                    known.beginning(),
                    known.later().descriptions(),
                    known.later().changes(),
                    known.later().delegations(),
                    known instanceof Ended ended ? ended.end() : null);
        }
    }

    @PUT
    @Path("/{code}")
    @Operation(
            summary = "Record an agency, or correct what was recorded of its beginning: it was so from its first day")
    @APIResponseSchema(value = EditedAgency.class, responseCode = "200")
    public Response put(String code, @NotNull @Valid AgencyForm form) {
        return edits.record(code, form, (known, now) -> new RecordAgency(form.beginning(code), endOf(known), now));
    }

    @POST
    @Path("/{code}/descriptions")
    @Operation(summary = "From a day on it is called so; what it was called before stays true of the days before")
    @APIResponseSchema(value = EditedAgency.class, responseCode = "200")
    public Response describe(String code, @NotNull @Valid DescriptionForm form) {
        return edits.carryOut(code, form, (_, now) -> new DescribeAgency(code, form.described(), now));
    }

    @POST
    @Path("/{code}/competence-changes")
    @Operation(summary = "From a day on it is competent for something else")
    @APIResponseSchema(value = EditedAgency.class, responseCode = "200")
    public Response change(String code, @NotNull @Valid ChangeForm form) {
        return edits.carryOut(code, form, (_, now) -> new ChangeCompetence(code, form.change(), now));
    }

    @POST
    @Path("/{code}/delegations")
    @Operation(summary = "For a period another agency acts for it")
    @APIResponseSchema(value = EditedAgency.class, responseCode = "200")
    public Response delegate(String code, @NotNull @Valid DelegationForm form) {
        UUID id = UUID.randomUUID();
        return edits.carryOut(code, form, (_, now) -> new DelegateCompetence(code, form.delegation(id), now));
    }

    @POST
    @Path("/{code}/delegations/{delegationId}/end")
    @Operation(summary = "End a delegation before its time")
    @APIResponseSchema(value = EditedAgency.class, responseCode = "200")
    public Response end(String code, UUID delegationId, @NotNull @Valid DelegationEndForm form) {
        return edits.carryOut(
                code, form, (_, now) -> new EndDelegation(code, delegationId, form.until(), form.legalBasis(), now));
    }

    @POST
    @Path("/{code}/dissolution")
    @Operation(summary = "It is no more from a day on; others take over its work")
    @APIResponseSchema(value = EditedAgency.class, responseCode = "200")
    public Response dissolve(String code, @NotNull @Valid DissolutionForm form) {
        return edits.carryOut(code, form, (_, now) -> new DissolveAgency(code, form.end(), now));
    }

    private static Optional<End> endOf(Agency agency) {
        return agency instanceof Ended ended ? Optional.of(ended.end()) : Optional.empty();
    }
}

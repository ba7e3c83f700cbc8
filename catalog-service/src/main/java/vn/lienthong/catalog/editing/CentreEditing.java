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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.catalog.centre.CentreCommand.CloseCentre;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.catalog.centre.RecordCentre;
import vn.lienthong.catalog.editing.CentreForms.ArrangementForm;
import vn.lienthong.catalog.editing.CentreForms.CentreForm;
import vn.lienthong.catalog.editing.CentreForms.ClosureForm;
import vn.lienthong.catalog.editing.CentreForms.DescriptionForm;
import vn.lienthong.catalog.editing.CentreForms.ServiceForm;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;

/** Changes of one-stop centres: where they stand, for whom they receive, how and when. */
@Path("/centres")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CATALOG_EDITOR)
@RunOnVirtualThread
public class CentreEditing {
    private final CentreEdits edits;

    CentreEditing(CentreEdits edits) {
        this.edits = edits;
    }

    /**
     * A centre with all that was said of it.
     *
     * @param serves with all changes since its opening
     * @param closing null while it is open without end
     */
    public record EditedCentre(
            String code,
            Opening opening,
            List<ServedUnit> serves,
            List<DatedDescription> descriptions,
            List<ArrangedReception> receptions,
            List<ArrangedDesks> desks,
            Closing closing) {
        static EditedCentre of(OneStopCentre centre) {
            Known known = (Known) centre;
            return new EditedCentre(
                    known.opening().code(),
                    known.opening(),
                    known.serves(),
                    known.later().descriptions().entrySet().stream()
                            .map(dated -> new DatedDescription(dated.getKey(), dated.getValue()))
                            .toList(),
                    known.later().receptions().entrySet().stream()
                            .map(dated -> new ArrangedReception(dated.getKey(), dated.getValue()))
                            .toList(),
                    known.later().desks().entrySet().stream()
                            .map(dated -> new ArrangedDesks(dated.getKey(), dated.getValue()))
                            .toList(),
                    known.end().orElse(null));
        }
    }

    /** What it is called and where it is from a day on, until the next; before the first one as at its opening. */
    public record DatedDescription(LocalDate from, Description description) {}

    /** How it receives from a day on, until the next. */
    public record ArrangedReception(LocalDate from, Reception reception) {}

    /** Its desks from a day on, until the next. */
    public record ArrangedDesks(LocalDate from, List<Desk> desks) {}

    @PUT
    @Path("/{code}")
    @Operation(summary = "Record a centre, or correct what was recorded of its opening: it was so from its first day")
    @APIResponseSchema(value = EditedCentre.class, responseCode = "200")
    public Response put(String code, @NotNull @Valid CentreForm form) {
        return edits.record(code, form, (known, now) -> new RecordCentre(form.opening(code), closedOn(known), now));
    }

    @POST
    @Path("/{code}/descriptions")
    @Operation(
            summary =
                    "From a day on it is called and found like this; what it was before stays true of the days before")
    @APIResponseSchema(value = EditedCentre.class, responseCode = "200")
    public Response describe(String code, @NotNull @Valid DescriptionForm form) {
        return edits.carryOut(code, form, (_, now) -> form.command(code, now));
    }

    @POST
    @Path("/{code}/served-units")
    @Operation(summary = "From a day on it receives for some units more, and for others no longer")
    @APIResponseSchema(value = EditedCentre.class, responseCode = "200")
    public Response serve(String code, @NotNull @Valid ServiceForm form) {
        return edits.carryOut(code, form, (_, now) -> form.command(code, now));
    }

    @POST
    @Path("/{code}/arrangements")
    @Operation(summary = "From a day on it receives like this, at these desks; no deadline moves by it")
    @APIResponseSchema(value = EditedCentre.class, responseCode = "200")
    public Response arrange(String code, @NotNull @Valid ArrangementForm form) {
        return edits.carryOut(code, form, (_, now) -> form.command(code, now));
    }

    @POST
    @Path("/{code}/closure")
    @Operation(summary = "It receives no more from a day on")
    @APIResponseSchema(value = EditedCentre.class, responseCode = "200")
    public Response close(String code, @NotNull @Valid ClosureForm form) {
        return edits.carryOut(code, form, (_, now) -> new CloseCentre(code, form.closing(), now));
    }

    private static Optional<LocalDate> closedOn(OneStopCentre centre) {
        return centre instanceof Known known ? known.end().map(Closing::closedOn) : Optional.empty();
    }
}

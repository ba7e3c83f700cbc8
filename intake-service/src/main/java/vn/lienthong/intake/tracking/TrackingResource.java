package vn.lienthong.intake.tracking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.chassis.web.view.View;
import vn.lienthong.intake.register.Register;
import vn.lienthong.intake.register.RegisterItem;
import vn.lienthong.intake.secrecy.TrackingSecrets;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** Lets whoever holds a receipt follow the dossier. */
@View("tracking")
@Path("/tracking/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TrackingResource {
    /** Stands for the dossier of an unknown code, so that a wrong code takes as long as a wrong secret. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Register register;
    private final Timeline timeline;
    private final TrackingSecrets secrets;
    private final CatalogMirror mirror;

    TrackingResource(Register register, Timeline timeline, TrackingSecrets secrets, CatalogMirror mirror) {
        this.register = register;
        this.timeline = timeline;
        this.secrets = secrets;
        this.mirror = mirror;
    }

    @GET
    @PermitAll
    @Operation(summary = "Where a dossier stands, by the code and the secret on its receipt")
    @APIResponseSchema(value = Tracking.class, responseCode = "200")
    public Response get(String code, @HeaderParam("Tracking-Secret") String secret) {
        Optional<RegisterItem> dossier = register.find(code);
        UUID dossierId = dossier.map(RegisterItem::dossierId).orElse(NOBODY);
        boolean fits = secrets.fits(dossierId, Objects.requireNonNullElse(secret, ""));
        if (dossier.isEmpty() || !fits) {
            throw new Refused(CommonProblem.NOT_FOUND);
        }
        return Response.ok(Tracking.of(dossier.get(), entries(dossierId)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private List<Tracking.Entry> entries(UUID dossierId) {
        Catalog catalog = mirror.get();
        return timeline.of(dossierId).stream()
                .map(entry -> new Tracking.Entry(
                        entry.at(),
                        entry.kind(),
                        entry.agency(),
                        agencyName(catalog, entry),
                        entry.step(),
                        entry.due()))
                .toList();
    }

    /** As the agency was called then. */
    private static String agencyName(Catalog catalog, TimelineEntry entry) {
        return Optional.ofNullable(entry.agency())
                .flatMap(code -> catalog.agency(code, LocalDate.ofInstant(entry.at(), WorkingCalendar.VIETNAM)))
                .map(AgencyRow::nameVi)
                .orElse(null);
    }
}

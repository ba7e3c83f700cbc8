package vn.lienthong.catalog.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.CentreRow;

/** The one-stop centres that are open on a day. */
@Path("/centres")
@PermitAll
@RunOnVirtualThread
public class CentreResource {
    private final CatalogMirror mirror;
    private final Listing listing;
    private final AsOf asOf;

    CentreResource(CatalogMirror mirror, Listing listing, AsOf asOf) {
        this.mirror = mirror;
        this.listing = listing;
        this.asOf = asOf;
    }

    /**
     * A centre.
     *
     * @param serves codes of the units of its own area on the day
     * @param provinceWide whether it receives for every unit of its province
     * @param calendar code of the work calendar whose hours it keeps
     * @param closedOn first day on which it is closed
     * @param reach why it receives for the unit asked for; absent where none was
     * @param distanceMetres to the place asked for; absent where none was
     */
    public record Centre(
            String code,
            String nameVi,
            String nameEn,
            CentreKind kind,
            List<String> serves,
            boolean provinceWide,
            String address,
            Double latitude,
            Double longitude,
            String calendar,
            String phone,
            LocalDate openedOn,
            LocalDate closedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) Reach reach,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer distanceMetres) {
        static Centre of(CentreRow centre, LocalDate day, Reach reach, Integer distanceMetres) {
            return new Centre(
                    centre.code(),
                    centre.nameVi(),
                    centre.nameEn(),
                    centre.kind(),
                    Reach.servedOn(centre, day).map(served -> served.unit()).toList(),
                    centre.provinceWide(),
                    centre.address(),
                    centre.latitude(),
                    centre.longitude(),
                    centre.calendar(),
                    centre.phone(),
                    centre.openedOn(),
                    centre.closedOn(),
                    reach,
                    distanceMetres);
        }

        List<String> nearestFirst() {
            return List.of("%08d".formatted(distanceMetres), code);
        }

        List<String> ownAreaFirst() {
            return List.of(reach == null ? "" : "%d".formatted(reach.ordinal()), code);
        }
    }

    @GET
    @Operation(summary = "Where a dossier can be handed in on a day")
    public RestResponse<Page<Centre>> list(
            @Parameter(description = "Code of the unit that they receive for") @RestQuery String unit,
            @Parameter(description = "Latitude and longitude, 21.03,105.85: the nearest first") @RestQuery String near,
            @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        Catalog catalog = mirror.get();
        if (unit != null && catalog.unit(unit, day).isEmpty()) {
            throw new Refused(CatalogProblem.UNIT_UNKNOWN, unit, day);
        }
        Stream<CentreRow> open = catalog.centres().stream().filter(centre -> centre.isOpenOn(day));
        if (near == null) {
            Stream<Centre> centres = open.flatMap(centre -> receiving(centre, unit, catalog, day, null).stream());
            return listing.page(centres, Centre::ownAreaFirst);
        }
        Place place = Place.parse("near", near);
        Stream<Centre> centres = open.filter(centre -> centre.latitude() != null && centre.longitude() != null)
                .flatMap(centre -> receiving(centre, unit, catalog, day, place.metresTo(placeOf(centre))).stream());
        return listing.page(centres, Centre::nearestFirst);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "The centre that a code means on a day")
    public Centre get(String code, @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        return mirror.get()
                .centre(code, day)
                .map(centre -> Centre.of(centre, day, null, null))
                .orElseThrow(() -> new Refused(CatalogProblem.CENTRE_UNKNOWN, code, day));
    }

    private static Optional<Centre> receiving(
            CentreRow centre, String unit, Catalog catalog, LocalDate day, Integer distanceMetres) {
        return unit == null
                ? Optional.of(Centre.of(centre, day, null, distanceMetres))
                : Reach.of(centre, unit, catalog, day).map(reach -> Centre.of(centre, day, reach, distanceMetres));
    }

    private static Place placeOf(CentreRow centre) {
        return new Place(centre.latitude(), centre.longitude());
    }
}

package vn.lienthong.catalog.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
     * A centre in the list.
     *
     * @param reach why it receives for the unit asked for; absent where none was
     * @param distanceMetres to the place asked for; absent where none was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ListedCentre(
            @JsonUnwrapped @JsonInclude(JsonInclude.Include.ALWAYS)
            Centre centre,

            Reach reach,
            Integer distanceMetres) {
        /** None where the centre's own place is not known. */
        Stream<ListedCentre> seenFrom(Place place) {
            return centre.latitude() == null || centre.longitude() == null
                    ? Stream.empty()
                    : Stream.of(new ListedCentre(
                            centre, reach, place.metresTo(new Place(centre.latitude(), centre.longitude()))));
        }

        List<String> nearestFirst() {
            return List.of("%08d".formatted(distanceMetres), centre.code());
        }

        List<String> ownAreaFirst() {
            return List.of(reach == null ? "" : Integer.toString(reach.ordinal()), centre.code());
        }
    }

    @GET
    @Operation(summary = "Where a dossier can be handed in on a day")
    public RestResponse<Page<ListedCentre>> list(
            @Parameter(description = "Code of the unit that they receive for") @RestQuery String unit,
            @Parameter(description = "Latitude and longitude, 21.03,105.85: the nearest first") @RestQuery String near,
            @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        Optional<Place> place = Optional.ofNullable(near).map(text -> Place.parse("near", text));
        Stream<ListedCentre> centres = unit == null
                ? open(day).map(centre -> new ListedCentre(Centre.of(centre, day), null, null))
                : receiving(unit, day);
        return place.isEmpty()
                ? listing.page(centres, ListedCentre::ownAreaFirst)
                : listing.page(centres.flatMap(centre -> centre.seenFrom(place.get())), ListedCentre::nearestFirst);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "The centre that a code means on a day")
    public Centre get(String code, @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        return mirror.get()
                .centre(code, day)
                .map(centre -> Centre.of(centre, day))
                .orElseThrow(() -> new Refused(CatalogProblem.CENTRE_UNKNOWN, code, day));
    }

    private Stream<CentreRow> open(LocalDate day) {
        return mirror.get().centres().stream().filter(centre -> centre.isOpenOn(day));
    }

    private Stream<ListedCentre> receiving(String unit, LocalDate day) {
        Catalog catalog = mirror.get();
        List<String> path = catalog.pathUp(unit, day);
        if (path.isEmpty()) {
            throw new Refused(CatalogProblem.UNIT_UNKNOWN, unit, day);
        }
        return open(day)
                .flatMap(centre -> Reach.of(centre, path, catalog, day)
                        .map(reach -> new ListedCentre(Centre.of(centre, day), reach, null))
                        .stream());
    }
}

package vn.lienthong.catalog.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
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
    private final InstantSource clock;

    CentreResource(CatalogMirror mirror, Listing listing, AsOf asOf, InstantSource clock) {
        this.mirror = mirror;
        this.listing = listing;
        this.asOf = asOf;
        this.clock = clock;
    }

    /**
     * A centre in the list.
     *
     * @param reach why it receives for the unit asked for; absent where none was
     * @param distanceMetres to the place asked for, as the crow flies; absent where none was
     * @param minutes how long that takes at the speed asked for
     * @param openNow whether its office is open at this moment; absent where another day was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ListedCentre(
            @JsonUnwrapped @JsonInclude(JsonInclude.Include.ALWAYS)
            Centre centre,

            Reach reach,
            Integer distanceMetres,
            Integer minutes,
            Boolean openNow) {
        /** None where the centre's own place is not known, or it lies too far. */
        Stream<ListedCentre> seenFrom(Place place, WayThere way) {
            if (centre.latitude() == null || centre.longitude() == null) {
                return Stream.empty();
            }
            int distance = place.metresTo(new Place(centre.latitude(), centre.longitude()));
            return way.isNear(distance)
                    ? Stream.of(new ListedCentre(centre, reach, distance, way.minutesFor(distance), openNow))
                    : Stream.empty();
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
            @Parameter(description = "With near: at most so far, or within so many minutes") @RestQuery
                    Integer withinMetres,
            @Parameter(description = "With near: at most so long, or within so many metres") @RestQuery
                    Integer withinMinutes,
            @Parameter(description = "In km/h as the crow flies; 20 if absent") @RestQuery Integer speed,
            @Parameter(description = "Only those whose office is open at this moment") @RestQuery Boolean openNow,
            @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        Optional<Place> place = Optional.ofNullable(near).map(text -> Place.parse("near", text));
        WayThere way = WayThere.of(withinMetres, withinMinutes, speed);
        Stream<ListedCentre> centres = (unit == null
                        ? open(day).map(centre -> listed(centre, null, day))
                        : receiving(unit, day))
                .filter(centre -> !Boolean.TRUE.equals(openNow) || Boolean.TRUE.equals(centre.openNow()));
        return place.isEmpty()
                ? listing.page(centres, ListedCentre::ownAreaFirst)
                : listing.page(
                        centres.flatMap(centre -> centre.seenFrom(place.get(), way)), ListedCentre::nearestFirst);
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

    private ListedCentre listed(CentreRow centre, Reach reach, LocalDate day) {
        Boolean openNow = day.equals(asOf.today()) ? isOpenNow(centre) : null;
        return new ListedCentre(Centre.of(centre, day), reach, null, null, openNow);
    }

    private boolean isOpenNow(CentreRow centre) {
        return mirror.get()
                .calendar(centre.calendar())
                .filter(calendar -> calendar.isOpenAt(clock.instant()))
                .isPresent();
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
                .flatMap(centre ->
                        Reach.of(centre, path, catalog, day).map(reach -> listed(centre, reach, day)).stream());
    }
}

package vn.lienthong.catalog.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
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
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.Channel;
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

    /** A centre, and whether it is open. @param opening absent where a day was asked for that is not today */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CentreAtMoment(
            @JsonUnwrapped @JsonInclude(JsonInclude.Include.ALWAYS)
            Centre centre,

            OpenState opening) {}

    @GET
    @Operation(summary = "Where a dossier can be handed in on a day")
    public RestResponse<Page<ListedCentre>> list(
            @Parameter(description = "Code of the unit that they receive for") @RestQuery String unit,
            @Parameter(description = "Code of the agency that they receive for") @RestQuery String agency,
            @Parameter(description = "By which they receive; whose channels were not told is found by each of them")
                    @QueryParam("channel")
                    Channel channel,
            @Parameter(description = "Vietnamese name of the field of procedures that a desk receives") @RestQuery
                    String field,
            @Parameter(description = "Latitude and longitude, 21.03,105.85: the nearest first") @RestQuery String near,
            @Parameter(description = "With near: at most so far, or within so many minutes") @QueryParam("withinMetres")
                    Integer withinMetres,
            @Parameter(description = "With near: at most so long, or within so many metres")
                    @QueryParam("withinMinutes")
                    Integer withinMinutes,
            @Parameter(description = "In km/h as the crow flies; 20 if absent") @QueryParam("speed") Integer speed,
            @Parameter(description = "Only those that receive at the moment, by the channel or at counters")
                    @QueryParam("openNow")
                    Boolean openNow,
            @Parameter(description = "The moment, instead of now") @QueryParam("at") Instant at,
            @Parameter(description = "The day of the moment, or today, if absent") @RestQuery String on) {
        AskedTime time = AskedTime.of(on, at, asOf, clock);
        if (Boolean.TRUE.equals(openNow) && time.moment().isEmpty()) {
            throw new Refused(CommonProblem.INVALID_PARAMETER)
                    .inParameter("openNow", "parameter.no-moment", time.day());
        }
        Optional<Place> place = Optional.ofNullable(near).map(text -> Place.parse("near", text));
        WayThere way = WayThere.of(withinMetres, withinMinutes, speed);
        Wanted wanted = Wanted.of(mirror.get(), time, agency, channel, field);
        Stream<ListedCentre> centres = (unit == null ? all(wanted) : receiving(unit, wanted))
                .filter(centre -> !Boolean.TRUE.equals(openNow) || Boolean.TRUE.equals(centre.openNow()));
        return place.isEmpty()
                ? listing.page(centres, ListedCentre::ownAreaFirst)
                : listing.page(
                        centres.flatMap(centre -> centre.seenFrom(place.get(), way)), ListedCentre::nearestFirst);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "The centre that a code means on a day: for whom, where and when it receives")
    public CentreAtMoment get(
            String code,
            @Parameter(description = "The moment at which it is open or not, instead of now") @QueryParam("at")
                    Instant at,
            @Parameter(description = "The day of the moment, or today, if absent") @RestQuery String on) {
        AskedTime time = AskedTime.of(on, at, asOf, clock);
        Catalog catalog = mirror.get();
        CentreRow centre = catalog.centre(code, time.day())
                .orElseThrow(() -> new Refused(CatalogProblem.CENTRE_UNKNOWN, code, time.day()));
        OpenState opening = time.moment()
                .flatMap(moment -> catalog.receptionTimes(centre).map(times -> OpenState.of(times, moment)))
                .orElse(null);
        return new CentreAtMoment(Centre.of(centre, catalog, time.day()), opening);
    }

    private static Stream<ListedCentre> all(Wanted wanted) {
        return open(wanted).map(centre -> ListedCentre.of(centre, null, wanted));
    }

    private static Stream<ListedCentre> receiving(String unit, Wanted wanted) {
        LocalDate day = wanted.time().day();
        List<String> path = wanted.catalog().pathUp(unit, day);
        if (path.isEmpty()) {
            throw new Refused(CatalogProblem.UNIT_UNKNOWN, unit, day);
        }
        return open(wanted)
                .flatMap(
                        centre -> Reach.of(centre, path, wanted.catalog(), day)
                                .map(reach -> ListedCentre.of(centre, reach, wanted))
                                .stream());
    }

    private static Stream<CentreRow> open(Wanted wanted) {
        return wanted.catalog().centres().stream()
                .filter(centre -> centre.isOpenOn(wanted.time().day()))
                .filter(wanted::isHadAt);
    }
}

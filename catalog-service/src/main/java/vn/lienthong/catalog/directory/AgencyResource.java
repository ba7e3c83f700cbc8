package vn.lienthong.catalog.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.agency.AgencyCode;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** The agencies of a day. */
@Path("/agencies")
@PermitAll
@RunOnVirtualThread
public class AgencyResource {
    private final CatalogMirror mirror;
    private final Listing listing;
    private final AsOf asOf;

    AgencyResource(CatalogMirror mirror, Listing listing, AsOf asOf) {
        this.mirror = mirror;
        this.listing = listing;
        this.asOf = asOf;
    }

    /** An agency in the list. @param steps how far above the unit asked for its area lies */
    public record ListedAgency(
            @JsonUnwrapped Agency agency, @JsonIgnore int steps) {}

    @GET
    @Operation(summary = "The agencies of a day; of those competent for a unit, the nearest first")
    public RestResponse<Page<ListedAgency>> list(
            @Parameter(description = "For instance COMMUNE_POLICE") @RestQuery String role,
            @Parameter(description = "Code of a unit that they are competent for") @RestQuery String unit,
            @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        Catalog catalog = mirror.get();
        Stream<AgencyRow> candidates = role != null
                ? catalog.agenciesWithRole(role, day).stream()
                : catalog.agencies().stream().filter(agency -> agency.existsOn(day));
        List<String> path = unit == null ? List.of() : path(catalog, unit, day);
        Stream<ListedAgency> agencies =
                candidates.flatMap(agency -> stepsUp(agency.competenceOn(day).jurisdiction(), path)
                        .mapToObj(steps -> new ListedAgency(Agency.of(agency, catalog, day), steps)));
        return listing.page(
                agencies,
                item -> List.of("%02d".formatted(item.steps()), item.agency().code()));
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "The agency that a code means on a day")
    public Agency get(String code, @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        Catalog catalog = mirror.get();
        // A code of the former order names the same agency.
        String since = AgencyCode.parse(code).map(AgencyCode::text).orElse(code);
        return catalog.agency(since, day)
                .map(agency -> Agency.of(agency, catalog, day))
                .orElseThrow(() -> new Refused(CatalogProblem.AGENCY_UNKNOWN, code, day));
    }

    private static List<String> path(Catalog catalog, String unit, LocalDate day) {
        List<String> path = catalog.pathUp(unit, day);
        if (path.isEmpty()) {
            throw new Refused(CatalogProblem.UNIT_UNKNOWN, unit, day);
        }
        return path;
    }

    /** None where it is not competent for the unit that the path begins with; 0 where no unit is asked for. */
    private static IntStream stepsUp(List<String> jurisdiction, List<String> path) {
        return path.isEmpty()
                ? IntStream.of(0)
                : IntStream.range(0, path.size())
                        .filter(steps -> jurisdiction.contains(path.get(steps)))
                        .limit(1);
    }
}

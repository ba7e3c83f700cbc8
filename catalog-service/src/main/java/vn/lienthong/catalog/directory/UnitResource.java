package vn.lienthong.catalog.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.paging.Page;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.Lineage;
import vn.lienthong.mirror.Lineage.Trace.Passing;
import vn.lienthong.mirror.UnitRow;

/** The administrative units of a day: the same code may be another unit on another day. */
@Path("/units")
@PermitAll
@RunOnVirtualThread
public class UnitResource {
    private final CatalogMirror mirror;
    private final Listing listing;
    private final AsOf asOf;

    UnitResource(CatalogMirror mirror, Listing listing, AsOf asOf) {
        this.mirror = mirror;
        this.listing = listing;
        this.asOf = asOf;
    }

    /**
     * A unit with its place among the others.
     *
     * @param above the units that it belongs to, the nearest first
     * @param successors what it became; empty while it exists, and where its tasks were shared out
     * @param succession how it ended
     * @param madeOf what of which units of the day before its first it says it was made of, by their codes of then; null
     *     where nothing was said of it
     * @param legalBasis the act by which it began; null where none was named
     * @param endBasis the act by which it ended
     * @param predecessors whose territory came to it by the day
     */
    public record PlacedUnit(
            UUID id,
            String code,
            String name,
            UnitKind kind,
            LocalDate on,
            LocalDate validFrom,
            LocalDate validTo,
            List<ListedUnit> above,
            Succession succession,
            List<ListedUnit> successors,
            List<ListedUnit> predecessors,
            List<Part> madeOf,
            String legalBasis,
            String endBasis) {
        static PlacedUnit of(UnitRow unit, Catalog catalog, LocalDate on) {
            Stream<ListedUnit> above = catalog.pathUp(unit.code(), on).stream()
                    .skip(1)
                    .flatMap(code -> catalog.unit(code, on).stream())
                    .map(ListedUnit::of);
            Lineage lineage = new Lineage(catalog);
            Stream<ListedUnit> successors =
                    lineage.successors(unit).map(Passing::to).map(ListedUnit::of);
            Stream<ListedUnit> predecessors = lineage.predecessors(unit)
                    .filter(passing -> !passing.on().isAfter(on))
                    .map(Passing::from)
                    .map(ListedUnit::of);
            return new PlacedUnit(
                    unit.unitId(),
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    on,
                    unit.validFrom(),
                    unit.validTo(),
                    above.toList(),
                    unit.succession(),
                    successors.toList(),
                    predecessors.toList(),
                    unit.madeOf(),
                    unit.legalBasis(),
                    unit.endBasis());
        }
    }

    @GET
    @Operation(summary = "The units directly below a unit on a day")
    public RestResponse<Page<ListedUnit>> list(
            @Parameter(description = "The whole country if absent") @RestQuery String parent,
            @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        String above = Objects.requireNonNullElse(parent, Catalog.COUNTRY);
        Stream<ListedUnit> units = mirror.get().units().stream()
                .filter(unit -> above.equals(unit.parent()) && unit.existsOn(day))
                .map(ListedUnit::of);
        return listing.page(units, unit -> List.of(unit.code()));
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "The unit that a code means on a day")
    public PlacedUnit get(String code, @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        Catalog catalog = mirror.get();
        return catalog.unit(code, day)
                .map(unit -> PlacedUnit.of(unit, catalog, day))
                .orElseThrow(() -> new Refused(CatalogProblem.UNIT_UNKNOWN, code, day));
    }
}

package vn.lienthong.catalog.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.events.catalog.UnitEvent.Share;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;
import vn.lienthong.mirror.Lineage;
import vn.lienthong.mirror.Lineage.Trace;
import vn.lienthong.mirror.UnitRow;

/** What became of a unit, or what it was before. */
@Path("/units/{code}/lineage")
@PermitAll
@RunOnVirtualThread
public class LineageResource {
    private final CatalogMirror mirror;
    private final AsOf asOf;

    LineageResource(CatalogMirror mirror, AsOf asOf) {
        this.mirror = mirror;
        this.asOf = asOf;
    }

    /**
     * How a unit is connected with those of another day.
     *
     * @param units those of the other day; what of the older one is in the younger one
     * @param passings every step of the way
     * @param ends units on the way that have no successor, or whose origin is not known
     * @param unlisted codes of origins that the register does not know
     */
    public record UnitLineage(
            ListedUnit unit,
            LocalDate on,
            LocalDate at,
            List<RelatedUnit> units,
            List<UnitPassing> passings,
            List<EndOfLine> ends,
            List<String> unlisted) {
        static UnitLineage of(UnitRow unit, LocalDate on, LocalDate at, Trace trace) {
            return new UnitLineage(
                    ListedUnit.of(unit),
                    on,
                    at,
                    trace.holdings().stream().map(RelatedUnit::of).toList(),
                    trace.passings().stream().map(UnitPassing::of).toList(),
                    trace.ends().stream()
                            .map(at.isBefore(on) ? EndOfLine::back : EndOfLine::forth)
                            .toList(),
                    trace.unlisted());
        }
    }

    /** A unit of the other day. @param area of the land; @param population of the people */
    public record RelatedUnit(@JsonUnwrapped ListedUnit unit, Share area, Share population) {
        static RelatedUnit of(Trace.Holding holding) {
            return new RelatedUnit(ListedUnit.of(holding.unit()), holding.area(), holding.population());
        }
    }

    /** Territory that passed from one unit to another. @param on the first day of the younger one */
    public record UnitPassing(
            LocalDate on,
            ListedUnit from,
            ListedUnit to,
            Share area,
            Share population,
            Succession succession,
            String legalBasis) {
        static UnitPassing of(Trace.Passing passing) {
            return new UnitPassing(
                    passing.on(),
                    ListedUnit.of(passing.from()),
                    ListedUnit.of(passing.to()),
                    passing.part().area(),
                    passing.part().population(),
                    passing.from().succession(),
                    basis(passing));
        }

        /** Where the older unit names no act, that of the younger one counts. */
        private static String basis(Trace.Passing passing) {
            boolean isItsBeginning = passing.on().equals(passing.to().validFrom());
            return passing.from().endBasis() == null && isItsBeginning
                    ? passing.to().legalBasis()
                    : passing.from().endBasis();
        }
    }

    /**
     * A unit at which the line ends.
     *
     * @param succession null where the line is followed back
     * @param legalBasis the act by which it ended; followed back, the one by which it began
     */
    public record EndOfLine(@JsonUnwrapped ListedUnit unit, Succession succession, String legalBasis) {
        static EndOfLine forth(UnitRow unit) {
            return new EndOfLine(ListedUnit.of(unit), unit.succession(), unit.endBasis());
        }

        static EndOfLine back(UnitRow unit) {
            return new EndOfLine(ListedUnit.of(unit), null, unit.legalBasis());
        }
    }

    @GET
    @Operation(summary = "The units of another day that a unit became, or was made of, and how")
    public UnitLineage get(
            String code,
            @Parameter(description = "The day on which the code is meant; today if absent") @RestQuery String on,
            @Parameter(description = "The other day; today if absent") @RestQuery String at) {
        LocalDate day = asOf.on(on);
        LocalDate other = asOf.day("at", at, asOf.today());
        Catalog catalog = mirror.get();
        return catalog.unit(code, day)
                .map(unit -> UnitLineage.of(unit, day, other, new Lineage(catalog).trace(unit, day, other)))
                .orElseThrow(() -> new Refused(CatalogProblem.UNIT_UNKNOWN, code, day));
    }
}

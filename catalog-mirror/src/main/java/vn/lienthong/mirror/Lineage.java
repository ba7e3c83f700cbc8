package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Share;
import vn.lienthong.mirror.Lineage.Trace.Holding;
import vn.lienthong.mirror.Lineage.Trace.Passing;

/**
 * Follows the territory of units through their mergers and divisions, forth and back. A code means the unit that had it
 * on the day in question; that a code goes on says nothing.
 */
public final class Lineage {
    private final Catalog catalog;

    public Lineage(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * How a unit is connected with those of another day.
     *
     * @param passings in the order in which they were met
     * @param holdings the units of the other day; what of the older one's territory is in the younger one
     * @param ends forth: units on the way without a successor; back: those that began before the data, or of whose origin
     *     nothing was said
     * @param unlisted back: codes of origins that the register does not know
     */
    public record Trace(List<Passing> passings, List<Holding> holdings, List<UnitRow> ends, List<String> unlisted) {
        /** Territory that passed from one unit to another on a day, the first one of {@code to}. */
        public record Passing(UnitRow from, UnitRow to, LocalDate on, Part part) {
            private Passing completedBy(Part rest) {
                return new Passing(from, to, on, part.completedBy(rest));
            }
        }

        /** A unit of the other day. */
        public record Holding(UnitRow unit, Share area, Share population) {}
    }

    /** What of the territory that a unit had on one day, on which it exists, is or was in which units on another day. */
    public Trace trace(UnitRow unit, LocalDate on, LocalDate day) {
        return day.isBefore(on) ? back(unit, on, day) : forth(unit, day);
    }

    private Trace forth(UnitRow unit, LocalDate day) {
        Walk walk = new Walk(unit, Passing::to, each -> each.existsOn(day) ? Stream.empty() : successors(each));
        return new Trace(walk.passings(), holdings(unit, day), walk.ends(day), List.of());
    }

    private Trace back(UnitRow unit, LocalDate on, LocalDate day) {
        Walk walk = new Walk(
                unit,
                Passing::from,
                each -> predecessors(each)
                        .filter(passing ->
                                passing.on().isAfter(day) && !passing.on().isAfter(on)));
        List<Holding> holdings = walk.met().stream()
                .filter(each -> each.existsOn(day))
                .flatMap(origin -> holdings(origin, on).stream()
                        .filter(holding -> holding.unit().equals(unit))
                        .map(holding -> new Holding(origin, holding.area(), holding.population())))
                .toList();
        List<String> unlisted = walk.met().stream()
                .filter(each -> !each.existsOn(day))
                .flatMap(this::unlistedOrigins)
                .distinct()
                .toList();
        return new Trace(walk.passings(), holdings, walk.ends(day), unlisted);
    }

    /** Where the territory of a unit went when it ended; what only one side tells counts. */
    public Stream<Passing> successors(UnitRow unit) {
        if (unit.validTo() == null) {
            return Stream.empty();
        }
        List<Part> said = unit.passedOn();
        Stream<Passing> named = said.stream()
                .flatMap(part ->
                        catalog.unit(part.unit(), unit.validTo()).stream().map(to -> passing(unit, to, part)));
        Stream<Passing> claimed = catalog.unitsMadeOf(unit).stream()
                .filter(to -> said.stream().map(Part::unit).noneMatch(to.code()::equals))
                .map(to -> passing(unit, to, Part.untold(to.code())));
        List<Passing> told = Stream.concat(named, claimed).toList();
        Part rest = Shares.rest(told.stream().map(Passing::part).toList(), unit.parts() == null);
        return told.stream().map(passing -> passing.completedBy(rest));
    }

    /** Whose territory came to a unit, when it began or later. */
    public Stream<Passing> predecessors(UnitRow unit) {
        return catalog.unitsPassedTo(unit).stream()
                .flatMap(this::successors)
                .filter(passing -> passing.to().equals(unit));
    }

    private static Passing passing(UnitRow from, UnitRow to, Part said) {
        Part told = to.claimOn(from).map(said::completedBy).orElse(said);
        return new Passing(from, to, from.validTo(), told);
    }

    private Stream<String> unlistedOrigins(UnitRow unit) {
        return unit.origins().stream()
                .map(Part::unit)
                .filter(code ->
                        catalog.unit(code, unit.validFrom().minusDays(1)).isEmpty());
    }

    private List<Holding> holdings(UnitRow unit, LocalDate day) {
        List<Arrival> arrivals =
                arrivals(new Arrival(unit, Share.WHOLE, Share.WHOLE), day).toList();
        return arrivals.stream()
                .map(Arrival::unit)
                .filter(each -> each.existsOn(day))
                .distinct()
                .map(each -> new Holding(
                        each,
                        Shares.together(each, arrivals, Arrival::unit, Arrival::area),
                        Shares.together(each, arrivals, Arrival::unit, Arrival::population)))
                .toList();
    }

    /** Every way that the territory took up to the day, or to where it ends. */
    private Stream<Arrival> arrivals(Arrival arrival, LocalDate day) {
        List<Passing> passings = arrival.unit().existsOn(day)
                ? List.of()
                : successors(arrival.unit()).toList();
        return passings.isEmpty()
                ? Stream.of(arrival)
                : passings.stream().flatMap(passing -> arrivals(arrival.on(passing), day));
    }

    private record Arrival(UnitRow unit, Share area, Share population) {
        Arrival on(Passing passing) {
            return new Arrival(
                    passing.to(),
                    Shares.ofShare(area, passing.part().area()),
                    Shares.ofShare(population, passing.part().population()));
        }
    }

    /** All units that are met on the way to another day. */
    private static final class Walk {
        private final SequencedSet<UnitRow> met = new LinkedHashSet<>();
        private final SequencedSet<Passing> passings = new LinkedHashSet<>();
        private final SequencedSet<UnitRow> last = new LinkedHashSet<>();

        Walk(UnitRow first, Function<Passing, UnitRow> other, Function<UnitRow, Stream<Passing>> next) {
            Deque<UnitRow> ahead = new ArrayDeque<>(List.of(first));
            met.add(first);
            while (!ahead.isEmpty()) {
                UnitRow unit = ahead.poll();
                List<Passing> found = next.apply(unit).toList();
                passings.addAll(found);
                if (found.isEmpty()) {
                    last.add(unit);
                }
                found.stream().map(other).filter(met::add).forEach(ahead::add);
            }
        }

        SequencedSet<UnitRow> met() {
            return met;
        }

        List<Passing> passings() {
            return List.copyOf(passings);
        }

        /** From where no way led on, though the other day was not reached. */
        List<UnitRow> ends(LocalDate day) {
            return last.stream().filter(unit -> !unit.existsOn(day)).toList();
        }
    }
}

package vn.lienthong.catalog.unit;

import static vn.lienthong.catalog.unit.UnitRejection.ORIGIN_CONTRADICTED;
import static vn.lienthong.catalog.unit.UnitRejection.PARTS_DO_NOT_ADD_UP;
import static vn.lienthong.catalog.unit.UnitRejection.PARTS_OF_OTHERS;
import static vn.lienthong.catalog.unit.UnitRejection.SUCCESSION_UNFIT;
import static vn.lienthong.catalog.unit.UnitRejection.SUCCESSOR_ABSENT;
import static vn.lienthong.catalog.unit.UnitRejection.UNIT_NAMED_TWICE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.UnitRegister.Entry;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Share;

/** Holds what is told of a territory that passes from unit to unit against what the other unit tells of it. */
final class SoundSuccession {
    private final UnitRegister register;

    SoundSuccession(UnitRegister register) {
        this.register = register;
    }

    /** It passes to units that are there, and as a whole. */
    void requireSuccessors(Entry unit, End end) {
        SUCCESSION_UNFIT.unless(
                Successions.fits(end.succession(), end.replacedBy().size()), unit.code());
        requireEachOnce(end.replacedBy());
        end.replacedBy()
                .forEach(successor ->
                        SUCCESSOR_ABSENT.unless(register.has(successor, end.validTo()), unit.code(), successor));
        if (end.parts() != null) {
            List<String> told = end.parts().stream().map(Part::unit).toList();
            boolean areTheSame =
                    told.size() == end.replacedBy().size() && Set.copyOf(told).equals(Set.copyOf(end.replacedBy()));
            PARTS_OF_OTHERS.unless(areTheSame, unit.code());
            PARTS_DO_NOT_ADD_UP.unless(Successions.addUp(end.parts()), unit.code());
        }
    }

    /** A unit that passes on its territory on the day may leave open to whom, but not say that it went elsewhere. */
    void requireOrigins(Entry unit) {
        for (Part origin : unit.origins()) {
            boolean agrees = register.coded(origin.unit())
                    .filter(other -> other.endsOn(unit.beginning().validFrom()))
                    .flatMap(other -> other.end().stream())
                    .allMatch(end -> agree(unit, origin, end));
            ORIGIN_CONTRADICTED.unless(agrees && isNamedOnce(unit, origin), unit.code(), origin.unit());
        }
    }

    private boolean agree(Entry unit, Part origin, End end) {
        Map<String, Part> claims = claims(origin.unit(), end.validTo());
        if (end.replacedBy().isEmpty()) {
            return Successions.areApart(List.copyOf(claims.values()));
        }
        List<Part> told = end.told();
        List<Part> completed = told.stream()
                .map(part -> part.completedBy(claims.getOrDefault(part.unit(), part)))
                .toList();
        return told.stream().anyMatch(part -> part.unit().equals(unit.code()) && agree(part, origin))
                && Successions.addUp(completed);
    }

    /** What units that began on a day say that they got of one that ended then, by their codes. */
    private Map<String, Part> claims(String code, LocalDate day) {
        return register.naming(code)
                .filter(entry -> day.equals(entry.beginning().validFrom()))
                .flatMap(entry -> entry.origins().stream()
                        .filter(origin -> origin.unit().equals(code))
                        .map(origin -> new Part(entry.code(), origin.area(), origin.population())))
                .collect(Collectors.toMap(Part::unit, part -> part, (first, _) -> first));
    }

    private static boolean agree(Part one, Part other) {
        return agree(one.area(), other.area()) && agree(one.population(), other.population());
    }

    private static boolean agree(Share one, Share other) {
        return one == other || one == Share.UNKNOWN || other == Share.UNKNOWN;
    }

    private static boolean isNamedOnce(Entry unit, Part origin) {
        return unit.origins().stream()
                        .map(Part::unit)
                        .filter(origin.unit()::equals)
                        .count()
                == 1;
    }

    private static void requireEachOnce(List<String> successors) {
        Set<String> named = new HashSet<>();
        successors.forEach(successor -> UNIT_NAMED_TWICE.unless(named.add(successor), successor));
    }
}

package vn.lienthong.catalog.unit;

import static vn.lienthong.catalog.unit.UnitRejection.ORIGIN_CONTRADICTED;
import static vn.lienthong.catalog.unit.UnitRejection.PARTS_DO_NOT_ADD_UP;
import static vn.lienthong.catalog.unit.UnitRejection.PARTS_OF_OTHERS;
import static vn.lienthong.catalog.unit.UnitRejection.SUCCESSOR_ABSENT;
import static vn.lienthong.catalog.unit.UnitRejection.UNIT_NAMED_TWICE;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            Optional<Entry> other = register.endedInto(unit, origin.unit());
            boolean agrees = other.flatMap(Entry::end)
                    .map(end -> agree(unit, origin, end))
                    .orElse(true);
            ORIGIN_CONTRADICTED.unless(agrees && isNamedOnce(unit, origin), unit.code(), origin.unit());
        }
    }

    private boolean agree(Entry unit, Part origin, End end) {
        Map<String, Part> claims = register.claims(origin.unit(), end.validTo());
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

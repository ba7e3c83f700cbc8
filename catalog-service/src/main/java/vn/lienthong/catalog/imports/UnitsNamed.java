package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.UnitLevel;
import vn.lienthong.catalog.unit.UnitRegister.Entry;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/** The other units that a row of the file of units names: what it was made of, and what followed it. */
final class UnitsNamed {
    static final Pattern CODE = Pattern.compile(UnitCodes.FORM);

    private UnitsNamed() {}

    /** What may be meant otherwise than the code says. @param known what the catalog says of the unit */
    static List<Finding> doubts(Entry unit, Optional<Entry> known) {
        int digits = UnitLevel.of(unit.beginning().kind()).digits();
        return Stream.concat(
                        doubts("made_of", unit, known, UnitsNamed::origins, digitsOfOrigins(unit.beginning())).stream(),
                        doubts("replaced_by", unit, known, UnitsNamed::successors, digits).stream())
                .toList();
    }

    private static List<Finding> doubts(
            String column, Entry unit, Optional<Entry> known, Function<Entry, List<String>> named, int fewest) {
        return UnitCodes.withoutZeros(
                column, named.apply(unit), fewest, known.map(named).orElse(List.of()));
    }

    /** Islands that were districts are special zones. */
    private static int digitsOfOrigins(Beginning unit) {
        return (unit.kind() == UnitKind.SPECIAL_ZONE ? UnitLevel.DISTRICT : UnitLevel.of(unit.kind())).digits();
    }

    private static List<String> origins(Entry unit) {
        return Stream.ofNullable(unit.beginning().madeOf())
                .flatMap(List::stream)
                .map(Part::unit)
                .toList();
    }

    private static List<String> successors(Entry unit) {
        return unit.end().map(End::replacedBy).orElse(List.of());
    }
}

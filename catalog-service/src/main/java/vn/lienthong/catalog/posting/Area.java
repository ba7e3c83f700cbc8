package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.UnitRow;

/** Some units with all below them, on a day. */
record Area(List<UnitRow> units) {
    static Area below(Collection<String> units, Catalog catalog, LocalDate day) {
        Set<String> tops = Set.copyOf(units);
        return new Area(catalog.units().stream()
                .filter(unit -> unit.existsOn(day))
                .filter(unit -> catalog.pathUp(unit.code(), day).stream().anyMatch(tops::contains))
                .toList());
    }

    /** The whole provinces in which the units lie. */
    static Area provincesOf(Collection<String> units, Catalog catalog, LocalDate day) {
        Set<String> provinces = units.stream()
                .flatMap(unit -> catalog.provinceOf(unit, day).stream())
                .collect(Collectors.toSet());
        return below(provinces, catalog, day);
    }

    /** Where people live and land lies: the units below which there is none. */
    List<String> places() {
        Set<String> parents = units.stream().map(UnitRow::parent).collect(Collectors.toSet());
        return units.stream()
                .map(UnitRow::code)
                .filter(code -> !parents.contains(code))
                .toList();
    }
}

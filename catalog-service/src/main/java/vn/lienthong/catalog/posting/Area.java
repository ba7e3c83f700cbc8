package vn.lienthong.catalog.posting;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.UnitRow;

/** Some units with all below them, on a day. */
record Area(List<UnitRow> units) {
    static Area below(Collection<String> units, Catalog catalog, LocalDate day) {
        Map<String, List<UnitRow>> children = catalog.units().stream()
                .filter(unit -> unit.parent() != null && unit.existsOn(day))
                .collect(Collectors.groupingBy(UnitRow::parent));
        Map<String, UnitRow> found = new LinkedHashMap<>();
        Queue<UnitRow> next = units.stream()
                .flatMap(unit -> Catalog.COUNTRY.equals(unit)
                        ? children.getOrDefault(unit, List.of()).stream()
                        : catalog.unit(unit, day).stream())
                .collect(Collectors.toCollection(ArrayDeque::new));
        while (!next.isEmpty()) {
            UnitRow unit = next.remove();
            if (found.putIfAbsent(unit.code(), unit) == null) {
                next.addAll(children.getOrDefault(unit.code(), List.of()));
            }
        }
        return new Area(List.copyOf(found.values()));
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

package vn.lienthong.catalog.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.catalog.Letters;
import vn.lienthong.chassis.web.problem.Language;
import vn.lienthong.chassis.web.problem.Texts;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.UnitRow;

/** What agencies, roles and units are called on a day. Names are compared without signs. */
final class NamesOfDay {
    private static final char BEHIND_ALL = '\uffff';
    /** People leave out what kind of unit it is. */
    private static final Pattern KIND =
            Pattern.compile("^(?:thanh pho|tinh|quan|huyen|thi xa|thi tran|phuong|xa|dac khu) ");

    private final Catalog catalog;
    private final LocalDate day;
    private final NavigableMap<String, List<String>> agencies = new TreeMap<>();
    private final Map<String, List<String>> roles = new HashMap<>();
    private final Map<String, List<String>> units = new HashMap<>();

    /** @param texts have the words for roles, those of postings */
    NamesOfDay(Catalog catalog, LocalDate day, Texts texts) {
        this.catalog = catalog;
        this.day = day;
        List<AgencyRow> there = catalog.agencies().stream()
                .filter(agency -> agency.existsOn(day))
                .toList();
        there.forEach(agency -> names(agency).forEach(name -> put(agencies, name, agency.code())));
        there.stream()
                .flatMap(agency -> agency.competenceOn(day).roles().stream())
                .distinct()
                .forEach(role -> words(role, texts).forEach(word -> put(roles, word, role)));
        catalog.units().stream()
                .filter(unit -> unit.existsOn(day))
                .forEach(unit -> names(unit).forEach(name -> put(units, name, unit.code())));
    }

    private static Stream<String> words(String role, Texts texts) {
        return Stream.of(Language.values())
                .flatMap(language -> texts.find(language, "posting.Role." + role, List.of()).stream())
                .map(Letters::plain)
                .distinct();
    }

    private static Stream<String> names(AgencyRow agency) {
        return Stream.of(agency.nameVi(), agency.nameEn()).map(Letters::plain).distinct();
    }

    private static Stream<String> names(UnitRow unit) {
        String name = Letters.plain(unit.name());
        return Stream.of(name, KIND.matcher(name).replaceFirst("")).distinct();
    }

    private static void put(Map<String, List<String>> codes, String name, String code) {
        codes.computeIfAbsent(name, _ -> new ArrayList<>()).add(code);
    }

    /** The codes of the agencies that are called so, or else of those whose names begin so. */
    List<String> agencies(String name) {
        String plain = Letters.plain(name);
        List<String> called = agencies.getOrDefault(plain, List.of());
        return !called.isEmpty() || plain.isEmpty()
                ? called
                : agencies.subMap(plain + " ", true, plain + " " + BEHIND_ALL, false).values().stream()
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList();
    }

    /** The codes of the roles that are called so. */
    List<String> roles(String name) {
        return roles.getOrDefault(Letters.plain(name), List.of());
    }

    /** The codes of the units that are called so; behind a comma may stand in which other unit: "Cửa Nam, Hà Nội". */
    List<String> units(String name) {
        List<String> parts = Arrays.stream(name.split(",")).map(Letters::plain).toList();
        return units.getOrDefault(parts.getFirst(), List.of()).stream()
                .filter(unit -> parts.stream().skip(1).allMatch(above -> isIn(unit, above)))
                .toList();
    }

    private boolean isIn(String unit, String above) {
        return units.getOrDefault(above, List.of()).stream().anyMatch(catalog.pathUp(unit, day)::contains);
    }
}

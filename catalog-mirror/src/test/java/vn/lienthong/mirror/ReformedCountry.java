package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Share;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitDissolved;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;

/**
 * A country of some communes that is reformed a few times at random: communes merge, are divided, are taken in by others,
 * and codes are given anew.
 */
final class ReformedCountry {
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int PLOTS = 4;

    private final Random random;
    private final List<Object> events = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>(List.of(FIRST_DAY));
    private final Map<LocalDate, Map<String, Territory>> maps = new HashMap<>();
    private final Map<String, UnitEstablished> existing = new LinkedHashMap<>();
    private final Catalog catalog;

    /** Plots of land and inhabitants, by number. */
    record Territory(Set<Integer> land, Set<Integer> people) {
        boolean meets(Territory other) {
            return !Collections.disjoint(land, other.land) || !Collections.disjoint(people, other.people);
        }
    }

    ReformedCountry(Random random) {
        this.random = random;
        Map<String, Territory> map = new LinkedHashMap<>();
        int communes = 2 + random.nextInt(4);
        for (int i = 0; i < communes; i++) {
            establish("0000" + i, null);
            Set<Integer> numbers = new HashSet<>();
            for (int plot = 0; plot < PLOTS; plot++) {
                numbers.add(i * PLOTS + plot);
            }
            map.put("0000" + i, new Territory(numbers, numbers));
        }
        maps.put(FIRST_DAY, map);
        int reforms = random.nextInt(4);
        for (int i = 1; i <= reforms; i++) {
            reform(FIRST_DAY.plusYears(i));
        }
        catalog = Heard.of(events.toArray()).catalog();
    }

    Lineage lineage() {
        return new Lineage(catalog);
    }

    List<LocalDate> days() {
        return days;
    }

    List<UnitRow> unitsOn(LocalDate day) {
        return maps.get(day).keySet().stream()
                .map(code -> catalog.unit(code, day).orElseThrow())
                .toList();
    }

    Territory territory(UnitRow unit, LocalDate day) {
        return maps.get(day).get(unit.code());
    }

    /** Who has any of it. */
    Set<UnitRow> holdersOn(LocalDate day, Territory territory) {
        return unitsOn(day).stream()
                .filter(unit -> territory(unit, day).meets(territory))
                .collect(Collectors.toSet());
    }

    /** What of a unit is in another one. */
    Part share(UnitRow unit, LocalDate on, UnitRow other, LocalDate day) {
        Territory whole = territory(unit, on);
        Territory there = territory(other, day);
        return new Part(other.code(), share(whole.land, there.land), share(whole.people, there.people));
    }

    private void reform(LocalDate day) {
        Map<String, Territory> before = maps.get(days.getLast());
        List<String> codes = new ArrayList<>(before.keySet());
        Collections.shuffle(codes, random);
        List<String> ended = codes.subList(0, 1 + random.nextInt(codes.size()));
        Map<String, Territory> map = new LinkedHashMap<>();
        before.forEach((code, territory) -> {
            if (!ended.contains(code)) {
                map.put(code, copy(territory));
            }
        });
        List<String> heirs = heirs(ended, List.copyOf(map.keySet()));
        heirs.forEach(code -> map.computeIfAbsent(code, _ -> new Territory(new HashSet<>(), new HashSet<>())));
        for (String code : ended) {
            divide(code, before.get(code), heirs, map, day);
        }
        ended.forEach(existing::remove);
        map.values().removeIf(territory -> territory.land.isEmpty() && territory.people.isEmpty());
        heirs.stream()
                .filter(map::containsKey)
                .filter(code -> !existing.containsKey(code))
                .forEach(code -> establish(code, day));
        maps.put(day, map);
        days.add(day);
    }

    /** One to three: codes that were freed, new codes, units that go on. */
    private List<String> heirs(List<String> freed, List<String> continuing) {
        List<String> candidates = new ArrayList<>(freed);
        candidates.addAll(continuing);
        candidates.add("1000" + days.size());
        candidates.add("2000" + days.size());
        Collections.shuffle(candidates, random);
        return candidates.subList(0, 1 + random.nextInt(3));
    }

    private void divide(
            String code, Territory territory, List<String> heirs, Map<String, Territory> map, LocalDate day) {
        boolean asAWhole = random.nextBoolean();
        String only = heirs.get(random.nextInt(heirs.size()));
        Map<String, Territory> divided = new LinkedHashMap<>();
        heirs.forEach(heir -> divided.put(heir, new Territory(new HashSet<>(), new HashSet<>())));
        territory.land.forEach(
                plot -> divided.get(asAWhole ? only : any(heirs)).land.add(plot));
        territory.people.forEach(
                person -> divided.get(asAWhole ? only : any(heirs)).people.add(person));
        List<Part> parts = new ArrayList<>();
        divided.forEach((heir, got) -> {
            map.get(heir).land.addAll(got.land);
            map.get(heir).people.addAll(got.people);
            if (got.meets(territory)) {
                parts.add(new Part(heir, share(territory.land, got.land), share(territory.people, got.people)));
            }
        });
        events.add(new UnitDissolved(
                existing.get(code).unitId(),
                code,
                day,
                parts.stream().map(Part::unit).toList(),
                parts.size() == 1 ? Succession.FULL : Succession.PARTIAL,
                parts,
                null,
                Said.NOW));
    }

    private String any(List<String> heirs) {
        return heirs.get(random.nextInt(heirs.size()));
    }

    private void establish(String code, LocalDate from) {
        UnitEstablished unit = Said.unit(code + from, code, code + " from " + from, "01", from);
        existing.put(code, unit);
        events.add(unit);
    }

    private static Territory copy(Territory territory) {
        return new Territory(new HashSet<>(territory.land), new HashSet<>(territory.people));
    }

    private static Share share(Set<Integer> whole, Set<Integer> got) {
        if (Collections.disjoint(whole, got)) {
            return Share.NONE;
        }
        return got.containsAll(whole) ? Share.WHOLE : Share.PART;
    }
}

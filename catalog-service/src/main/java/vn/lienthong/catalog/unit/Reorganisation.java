package vn.lienthong.catalog.unit;

import static vn.lienthong.catalog.unit.UnitRejection.CODE_TAKEN;
import static vn.lienthong.catalog.unit.UnitRejection.ENDS_ALREADY;
import static vn.lienthong.catalog.unit.UnitRejection.NOTHING_CHANGES;
import static vn.lienthong.catalog.unit.UnitRejection.PARENT_MISSING;
import static vn.lienthong.catalog.unit.UnitRejection.PARTS_DO_NOT_ADD_UP;
import static vn.lienthong.catalog.unit.UnitRejection.SUCCESSION_UNFIT;
import static vn.lienthong.catalog.unit.UnitRejection.SUCCESSOR_MISSING;
import static vn.lienthong.catalog.unit.UnitRejection.TERRITORY_FROM_NOWHERE;
import static vn.lienthong.catalog.unit.UnitRejection.UNITS_LEFT_BELOW;
import static vn.lienthong.catalog.unit.UnitRejection.UNIT_NAMED_TWICE;
import static vn.lienthong.catalog.unit.UnitRejection.UNIT_NOT_THERE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.UnitRegister.Entry;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/**
 * An act that changes units, all of them on one day: they are merged, divided, renamed, put below others, abolished. A
 * unit whose name, rank, parent or border changes ends and another begins, under the same code or not: so each is one
 * thing for all of its time.
 *
 * @param on the first day of the new order
 */
public record Reorganisation(LocalDate on, String legalAct, List<Ending> ended, List<Founding> founded) {
    /** A unit that is no more. @param code its code on the day before */
    public record Ending(String code, Succession succession, List<Part> parts) {}

    /** A unit that begins. @param parent its code on the first day */
    public record Founding(String code, String name, UnitKind kind, String parent) {}

    /**
     * What is to be recorded so that no territory is lost.
     *
     * @throws CommandRejected {@link UnitRejection}, naming the unit
     */
    public List<RecordUnit> decide(UnitRegister before, Instant now) {
        requireEachOnce();
        List<Entry> ends = ended.stream().map(ending -> end(ending, before)).toList();
        Map<String, List<Part>> origins = origins();
        List<Entry> beginnings = founded.stream()
                .map(founding -> beginning(founding, origins.getOrDefault(founding.code(), List.of())))
                .toList();
        UnitRegister remaining = before.with(ends);
        beginnings.forEach(entry -> requireFree(entry, remaining));
        UnitRegister after = remaining.with(beginnings);
        requireNothingLost(after);
        List<Entry> changed = Stream.concat(ends.stream(), beginnings.stream()).toList();
        after.requireSound(changed.stream().map(Entry::code).collect(Collectors.toSet()));
        return changed.stream()
                .map(entry -> new RecordUnit(entry.beginning(), entry.end(), now))
                .toList();
    }

    private void requireEachOnce() {
        NOTHING_CHANGES.unless(!ended.isEmpty(), legalAct);
        requireEachOnce(ended, Ending::code);
        requireEachOnce(founded, Founding::code);
        ended.forEach(ending -> requireEachOnce(ending.parts(), Part::unit));
    }

    private static <T> void requireEachOnce(List<T> named, Function<T, String> codeOf) {
        Set<String> codes = new HashSet<>();
        named.stream().map(codeOf).forEach(code -> UNIT_NAMED_TWICE.unless(codes.add(code), code));
    }

    private Entry end(Ending ending, UnitRegister before) {
        Optional<Entry> unit = before.on(ending.code(), on.minusDays(1));
        UNIT_NOT_THERE.unless(unit.isPresent() && unit.get().existsOn(on), ending.code());
        Optional<LocalDate> recorded = unit.get().end().map(End::validTo);
        ENDS_ALREADY.unless(recorded.isEmpty(), ending.code(), recorded.orElse(on));
        SUCCESSION_UNFIT.unless(canFollow(ending, before), ending.code());
        PARTS_DO_NOT_ADD_UP.unless(Successions.addUp(ending.parts()), ending.code());
        List<String> successors = ending.parts().stream().map(Part::unit).toList();
        return new Entry(
                unit.get().beginning(),
                Optional.of(new End(on, successors, ending.succession(), ending.parts(), legalAct)));
    }

    /** Of a level that is abolished the territory is that of the units below, so there have to be some. */
    private boolean canFollow(Ending ending, UnitRegister before) {
        return switch (ending.succession()) {
            case FULL, RENAME, RENAME_OR_MERGE, REPARENT, PARTIAL, SPLIT ->
                Successions.fits(ending.succession(), ending.parts().size());
            case ABOLISHED_LEVEL ->
                ending.parts().isEmpty()
                        && !before.below(Set.of(ending.code()), on.minusDays(1)).isEmpty();
            case MOVED_OUT, DISSOLVED -> false;
        };
    }

    /** What the units that get something were made of, by their codes. */
    private Map<String, List<Part>> origins() {
        return ended.stream()
                .flatMap(ending -> ending.parts().stream()
                        .map(part -> Map.entry(part.unit(), new Part(ending.code(), part.area(), part.population()))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Entry beginning(Founding founding, List<Part> madeOf) {
        TERRITORY_FROM_NOWHERE.unless(!madeOf.isEmpty(), founding.code());
        Beginning beginning = new Beginning(
                founding.code(), founding.name(), founding.kind(), founding.parent(), on, madeOf, legalAct);
        return new Entry(beginning, Optional.empty());
    }

    private static void requireFree(Entry entry, UnitRegister others) {
        CODE_TAKEN.unless(others.coded(entry.code()).noneMatch(entry::meets), entry.code());
    }

    private void requireNothingLost(UnitRegister after) {
        ended.forEach(ending ->
                ending.parts().forEach(part -> SUCCESSOR_MISSING.unless(after.has(part.unit(), on), part.unit())));
        founded.forEach(unit -> PARENT_MISSING.unless(after.has(unit.parent(), on), unit.code()));
        Set<String> gone = ended.stream()
                .map(Ending::code)
                .filter(code -> !after.has(code, on))
                .collect(Collectors.toSet());
        after.below(gone, on).forEach(unit -> UNITS_LEFT_BELOW.unless(false, unit.code()));
    }
}

package vn.lienthong.catalog.unit;

import static vn.lienthong.events.catalog.UnitEvent.Share.NONE;
import static vn.lienthong.events.catalog.UnitEvent.Share.PART;
import static vn.lienthong.events.catalog.UnitEvent.Share.UNKNOWN;
import static vn.lienthong.events.catalog.UnitEvent.Share.WHOLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.Reorganisation.Ending;
import vn.lienthong.catalog.unit.Reorganisation.Founding;
import vn.lienthong.catalog.unit.UnitCommand.WithdrawUnit;
import vn.lienthong.catalog.unit.UnitRegister.Entry;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.UnitEvent.Part;
import vn.lienthong.events.catalog.UnitEvent.Share;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.UnitRow;

/**
 * A province whose communes are reformed at random, by acts, by files of the register and by withdrawing what was
 * recorded, in any order of the days: what the rules refuse is not recorded.
 */
final class RandomReforms {
    static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 5;
    private static final int ATTEMPTS = 30;
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final List<String> CODES =
            IntStream.range(1, 8).mapToObj("0000%d"::formatted).toList();
    private static final List<List<Share>> DIVISIONS =
            List.of(List.of(PART, PART), List.of(WHOLE, NONE), List.of(NONE, WHOLE), List.of(UNKNOWN, UNKNOWN));

    private final Random random;
    private final UnitDecider decider = new UnitDecider();
    private final Map<UUID, AdministrativeUnit> units = new HashMap<>();
    private int acts;
    private int files;
    private int refused;

    RandomReforms(Random random) {
        this.random = random;
        record(new Entry(
                new Beginning("01", "Tỉnh", UnitKind.PROVINCE, UnitRegister.COUNTRY, null, null, null),
                Optional.empty()));
        CODES.subList(0, 4).forEach(code -> record(new Entry(commune(code, null, null), Optional.empty())));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            reform();
        }
    }

    /** How many acts were recorded. */
    int acts() {
        return acts;
    }

    /** How many files were recorded. */
    int files() {
        return files;
    }

    /** How many acts and files were refused. */
    int refused() {
        return refused;
    }

    /** A day before all reforms, and the days of the reforms. */
    static List<LocalDate> days() {
        return IntStream.rangeClosed(0, DAYS).mapToObj(FIRST_DAY::plusYears).toList();
    }

    /** What a service that has heard of all of it knows. */
    Catalog catalog() {
        List<UnitRow> rows = units.entrySet().stream()
                .flatMap(unit -> UnitRegister.entry(unit.getValue()).stream().map(entry -> row(unit.getKey(), entry)))
                .toList();
        return new Catalog(List.of(), rows, List.of(), List.of(), List.of());
    }

    private void reform() {
        boolean isAct = random.nextBoolean();
        try {
            if (chance(10)) {
                withdrawal().forEach(this::carryOut);
                return;
            }
            List<RecordUnit> commands = isAct ? act() : file();
            commands.forEach(this::carryOut);
            acts += isAct ? 1 : 0;
            files += isAct ? 0 : 1;
        } catch (CommandRejected _) {
            refused++;
        }
    }

    private List<RecordUnit> act() {
        LocalDate on = day();
        List<Ending> ended =
                several(CODES).stream().map(code -> ending(code, successors())).toList();
        List<Founding> founded = ended.stream()
                .flatMap(ending -> ending.parts().stream().map(Part::unit))
                .distinct()
                .filter(code -> register().on(code, on).isEmpty()
                        || ended.stream().anyMatch(ending -> ending.code().equals(code)))
                .map(code -> new Founding(code, "Xã " + code, UnitKind.COMMUNE, "01"))
                .toList();
        return new Reorganisation(on, "1/NQ", ended, founded).decide(register(), NOW);
    }

    private Ending ending(String code, List<String> successors) {
        return new Ending(code, how(successors), parts(successors));
    }

    /** Some rows of ends and beginnings, held against the register as a file is. */
    private List<RecordUnit> file() {
        LocalDate on = day();
        UnitRegister before = register();
        List<Entry> ends = several(CODES).stream()
                .flatMap(code -> before.on(code, on.minusDays(1)).stream())
                .map(unit -> new Entry(unit.beginning(), chance(6) ? Optional.empty() : Optional.of(end(on))))
                .toList();
        List<Entry> beginnings = ends.stream()
                .flatMap(unit -> unit.end().stream())
                .flatMap(end -> end.replacedBy().stream())
                .distinct()
                .filter(_ -> !chance(4))
                .map(code -> new Entry(commune(code, on, origins(ends, code)), Optional.empty()))
                .toList();
        List<RecordUnit> rows = Stream.concat(ends.stream(), beginnings.stream())
                .map(entry -> new RecordUnit(entry.beginning(), entry.end(), NOW))
                .toList();
        List<Entry> said = rows.stream()
                .map(row -> UnitRegister.entry(said(row)).orElseThrow())
                .toList();
        before.with(said).requireSound(said.stream().map(Entry::code).collect(Collectors.toSet()));
        return rows;
    }

    /** Of a unit that began in a reform: the land itself stays. */
    private List<WithdrawUnit> withdrawal() {
        List<UUID> founded = units.entrySet().stream()
                .filter(unit -> UnitRegister.entry(unit.getValue())
                        .filter(entry -> entry.beginning().validFrom() != null)
                        .isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (founded.isEmpty()) {
            return List.of();
        }
        WithdrawUnit mistake = new WithdrawUnit(any(founded), NOW);
        String code =
                UnitRegister.entry(units.get(mistake.unitId())).orElseThrow().code();
        Map<UUID, AdministrativeUnit> without = new HashMap<>(units);
        without.put(mistake.unitId(), said(mistake));
        UnitRegister.of(without.values()).requireSound(Set.of(code));
        return List.of(mistake);
    }

    private End end(LocalDate on) {
        List<String> successors = successors();
        return new End(on, successors, how(successors), random.nextBoolean() ? parts(successors) : null, "2/NQ");
    }

    /** Null, or something that may agree with how the others ended. */
    private List<Part> origins(List<Entry> ends, String code) {
        if (random.nextBoolean()) {
            return null;
        }
        return ends.stream()
                .filter(unit -> unit.end().isPresent())
                .filter(unit -> chance(8) || unit.end().get().replacedBy().contains(code))
                .map(unit -> new Part(unit.code(), share(unit, code), share(unit, code)))
                .toList();
    }

    private Share share(Entry unit, String code) {
        boolean isOne = unit.end().orElseThrow().replacedBy().size() == 1;
        Share likely = isOne ? WHOLE : any(List.of(PART, UNKNOWN, NONE, WHOLE));
        return chance(10) ? any(List.of(Share.values())) : likely;
    }

    private List<Part> parts(List<String> successors) {
        if (successors.size() == 1) {
            return List.of(chance(10) ? Part.some(successors.getFirst()) : Part.whole(successors.getFirst()));
        }
        List<Share> land = any(DIVISIONS);
        List<Share> people = any(DIVISIONS);
        return IntStream.range(0, successors.size())
                .filter(_ -> !chance(20))
                .mapToObj(at -> new Part(successors.get(at), land.get(at), people.get(at)))
                .toList();
    }

    private List<String> successors() {
        List<String> codes = new ArrayList<>(CODES);
        Collections.shuffle(codes, random);
        return codes.subList(0, 1 + random.nextInt(2));
    }

    private static Succession how(List<String> successors) {
        return successors.size() == 1 ? Succession.FULL : Succession.PARTIAL;
    }

    private List<String> several(List<String> codes) {
        List<String> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(3));
    }

    private LocalDate day() {
        return FIRST_DAY.plusYears(1 + random.nextInt(DAYS));
    }

    private boolean chance(int ofSoMany) {
        return random.nextInt(ofSoMany) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private UnitRegister register() {
        return UnitRegister.of(units.values());
    }

    private void record(Entry entry) {
        carryOut(new RecordUnit(entry.beginning(), entry.end(), NOW));
    }

    private void carryOut(UnitCommand command) {
        units.put(command.unitId(), said(command));
    }

    /** The unit once it was said. */
    private AdministrativeUnit said(UnitCommand command) {
        AdministrativeUnit before = units.getOrDefault(command.unitId(), decider.initialState());
        return decider.replay(before, decider.decide(command, before));
    }

    private static Beginning commune(String code, LocalDate from, List<Part> madeOf) {
        return new Beginning(code, "Xã " + code, UnitKind.COMMUNE, "01", from, madeOf, null);
    }

    private static UnitRow row(UUID id, Entry entry) {
        Beginning beginning = entry.beginning();
        Optional<End> end = entry.end();
        return new UnitRow(
                id,
                beginning.code(),
                beginning.name(),
                beginning.kind(),
                beginning.parent(),
                beginning.validFrom(),
                end.map(End::validTo).orElse(null),
                end.map(End::replacedBy).orElse(List.of()),
                end.map(End::succession).orElse(null),
                end.map(End::parts).orElse(null),
                beginning.madeOf(),
                beginning.legalBasis(),
                end.map(End::legalBasis).orElse(null));
    }
}

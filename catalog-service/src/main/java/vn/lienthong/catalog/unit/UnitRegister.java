package vn.lienthong.catalog.unit;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.AdministrativeUnit.Ended;
import vn.lienthong.catalog.unit.AdministrativeUnit.Existing;
import vn.lienthong.catalog.unit.AdministrativeUnit.NotRecorded;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.UnitEvent.Part;

/** All units that there are and were. */
public final class UnitRegister {
    /** Above the provinces; it is no unit itself. */
    public static final String COUNTRY = "VN";

    private static final int MOST_LEVELS = 4;

    private final Map<String, List<Entry>> byCode;
    private final Map<String, List<Entry>> byNamed;

    private UnitRegister(Collection<Entry> entries) {
        byCode = entries.stream().collect(Collectors.groupingBy(Entry::code));
        byNamed = entries.stream()
                .flatMap(entry -> entry.named().distinct().map(code -> Map.entry(code, entry)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A unit with its time. @param end empty while it exists */
    public record Entry(Beginning beginning, Optional<End> end) {
        String code() {
            return beginning.code();
        }

        UnitLevel level() {
            return UnitLevel.of(beginning.kind());
        }

        /** The units that it says it was made of. */
        List<Part> origins() {
            return beginning.madeOf() == null ? List.of() : beginning.madeOf();
        }

        /** The codes of the unit above, the successors and the origins. */
        private Stream<String> named() {
            Stream<String> successors = end.stream().flatMap(gone -> gone.replacedBy().stream());
            return Stream.concat(
                    Stream.of(beginning.parent()),
                    Stream.concat(successors, origins().stream().map(Part::unit)));
        }

        private Key key() {
            return new Key(code(), beginning.validFrom());
        }

        boolean endsOn(LocalDate day) {
            return end.filter(gone -> gone.validTo().equals(day)).isPresent();
        }

        /** Whether there is a day on which it exists. */
        boolean lasts() {
            LocalDate from = beginning.validFrom();
            return from == null || end.map(End::validTo).map(from::isBefore).orElse(true);
        }

        boolean existsOn(LocalDate day) {
            LocalDate from = beginning.validFrom();
            return (from == null || !day.isBefore(from))
                    && end.map(End::validTo).map(day::isBefore).orElse(true);
        }

        boolean meets(Entry other) {
            return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private boolean startsBeforeEndOf(Entry other) {
            LocalDate from = beginning.validFrom();
            return from == null
                    || other.end.map(End::validTo).map(from::isBefore).orElse(true);
        }
    }

    /** A code is given anew when its unit is no more, so the first day belongs to the identity. */
    private record Key(String code, LocalDate from) {}

    public static UnitRegister of(Collection<AdministrativeUnit> units) {
        return new UnitRegister(
                units.stream().flatMap(unit -> entry(unit).stream()).toList());
    }

    /** What is known of a unit; empty where nothing is. */
    public static Optional<Entry> entry(AdministrativeUnit unit) {
        return switch (unit) {
            case NotRecorded _ -> Optional.empty();
            case Existing(Beginning beginning) -> Optional.of(new Entry(beginning, Optional.empty()));
            case Ended(Beginning beginning, End end) -> Optional.of(new Entry(beginning, Optional.of(end)));
        };
    }

    /** The unit that a code means on a day. */
    Optional<Entry> on(String code, LocalDate day) {
        return coded(code).filter(entry -> entry.existsOn(day)).findFirst();
    }

    /** @throws CommandRejected where a code means no unit on the day; on any day where it is null */
    public void requireExisting(Collection<String> codes, LocalDate day) {
        for (String code : codes) {
            if (!exists(code, day)) {
                throw new CommandRejected(
                        UnitRejection.UNIT_NAMED_MISSING, "There is no unit %s on %s".formatted(code, day), code);
            }
        }
    }

    /** Whether a code means something on the day; on any day where it is null. */
    public boolean exists(String code, LocalDate day) {
        return day == null ? code.equals(COUNTRY) || byCode.containsKey(code) : has(code, day);
    }

    /**
     * The first day after another, and before {@code to} unless that is null, on which another unit gets the code.
     *
     * @param from null = since the first unit had it
     */
    public Optional<LocalDate> passesOn(String code, LocalDate from, LocalDate to) {
        LocalDate first = from != null
                ? from
                : earliest(code).map(entry -> entry.beginning().validFrom()).orElse(null);
        return coded(code)
                .map(entry -> entry.beginning().validFrom())
                .filter(day -> day != null && (first == null || day.isAfter(first)) && (to == null || day.isBefore(to)))
                .min(LocalDate::compareTo);
    }

    /** A unit and all above it on a day, the nearest first, the country last; that alone where the code means nothing. */
    public List<String> pathUp(String code, LocalDate day) {
        List<String> path = new ArrayList<>();
        Optional<Entry> unit = on(code, day);
        while (unit.isPresent() && path.size() < MOST_LEVELS) {
            path.add(unit.get().code());
            unit = on(unit.get().beginning().parent(), day);
        }
        path.add(COUNTRY);
        return path;
    }

    /** The province of the unit that a code means on a day; empty where the register does not tell. */
    public Optional<String> provinceOf(String code, LocalDate day) {
        Optional<Entry> unit = on(code, day);
        for (int steps = 0; steps < MOST_LEVELS && unit.isPresent(); steps++) {
            String parent = unit.get().beginning().parent();
            if (COUNTRY.equals(parent)) {
                return unit.map(entry -> entry.beginning().code());
            }
            unit = on(parent, day);
        }
        return Optional.empty();
    }

    /**
     * The province, on a day, of the place that a code meant on an earlier one.
     *
     * @param since null = the day itself
     */
    public Optional<String> provinceOfPlace(String code, LocalDate since, LocalDate day) {
        Optional<Entry> unit = on(code, since == null ? day : since);
        while (unit.isPresent()
                && unit.flatMap(Entry::end)
                        .filter(end -> !day.isBefore(end.validTo()))
                        .isPresent()) {
            End end = unit.flatMap(Entry::end).orElseThrow();
            unit = end.replacedBy().stream().findFirst().flatMap(heir -> on(heir, end.validTo()));
        }
        return unit.flatMap(entry -> provinceOf(entry.beginning().code(), day));
    }

    /**
     * Holds a unit of its own against all others.
     *
     * @throws CommandRejected where on some day another has its code, there is none above it, a successor is missing, or
     *     units stay below it that is no more
     */
    public void requireSound(Entry unit) {
        new SoundUnit(this).require(unit);
    }

    /** The same of all units that have one of those codes, or name one. */
    public void requireSound(Set<String> codes) {
        codes.stream()
                .flatMap(code -> Stream.concat(coded(code), naming(code)))
                .distinct()
                .forEach(this::requireSound);
    }

    /** The units that name a code as that of the unit above, of a successor or of what they were made of. */
    public Stream<Entry> naming(String code) {
        return byNamed.getOrDefault(code, List.of()).stream();
    }

    boolean has(String code, LocalDate day) {
        return code.equals(COUNTRY) || on(code, day).isPresent();
    }

    /** The units of a day that stand directly below one of those codes. */
    List<Entry> below(Collection<String> codes, LocalDate day) {
        return codes.stream()
                .flatMap(code ->
                        naming(code).filter(entry -> entry.beginning().parent().equals(code)))
                .filter(entry -> entry.existsOn(day))
                .toList();
    }

    /** The register with some entries anew, instead of those of the same code and first day. */
    UnitRegister with(List<Entry> changed) {
        Set<Key> anew = changed.stream().map(Entry::key).collect(Collectors.toSet());
        Stream<Entry> others =
                byCode.values().stream().flatMap(List::stream).filter(entry -> !anew.contains(entry.key()));
        return new UnitRegister(Stream.concat(changed.stream(), others).toList());
    }

    /** The first unit that had the code. */
    Optional<Entry> earliest(String code) {
        return coded(code)
                .min(Comparator.comparing(entry -> entry.beginning().validFrom(), nullsFirst(naturalOrder())));
    }

    /** The units that ever had the code. */
    Stream<Entry> coded(String code) {
        return byCode.getOrDefault(code, List.of()).stream();
    }
}

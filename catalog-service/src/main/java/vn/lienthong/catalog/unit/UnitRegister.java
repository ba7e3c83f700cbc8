package vn.lienthong.catalog.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.AdministrativeUnit.Ended;
import vn.lienthong.catalog.unit.AdministrativeUnit.Existing;
import vn.lienthong.catalog.unit.AdministrativeUnit.NotRecorded;
import vn.lienthong.chassis.decider.CommandRejected;

/** All units that there are and were. */
public final class UnitRegister {
    /** Above the provinces; it is no unit itself. */
    public static final String COUNTRY = "VN";

    private static final int MOST_LEVELS = 4;

    private final List<Entry> entries;

    private UnitRegister(List<Entry> entries) {
        this.entries = entries;
    }

    /** A unit with its time. @param end empty while it exists */
    public record Entry(Beginning beginning, Optional<End> end) {
        boolean existsOn(LocalDate day) {
            LocalDate from = beginning.validFrom();
            return (from == null || !day.isBefore(from))
                    && end.map(End::validTo).map(day::isBefore).orElse(true);
        }
    }

    public static UnitRegister of(Collection<AdministrativeUnit> units) {
        return new UnitRegister(units.stream().flatMap(UnitRegister::entry).toList());
    }

    private static Stream<Entry> entry(AdministrativeUnit unit) {
        return switch (unit) {
            case NotRecorded _ -> Stream.empty();
            case Existing(Beginning beginning) -> Stream.of(new Entry(beginning, Optional.empty()));
            case Ended(Beginning beginning, End end) -> Stream.of(new Entry(beginning, Optional.of(end)));
        };
    }

    /** The unit that a code means on a day. */
    Optional<Entry> on(String code, LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.beginning().code().equals(code) && entry.existsOn(day))
                .findFirst();
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
        return day == null
                ? code.equals(COUNTRY)
                        || entries.stream()
                                .anyMatch(entry -> entry.beginning().code().equals(code))
                : has(code, day);
    }

    /** The first day after another, and before {@code to} unless that is null, on which another unit gets the code. */
    public Optional<LocalDate> passesOn(String code, LocalDate from, LocalDate to) {
        return entries.stream()
                .map(Entry::beginning)
                .filter(beginning -> beginning.code().equals(code))
                .map(Beginning::validFrom)
                .filter(day -> day != null && day.isAfter(from) && (to == null || day.isBefore(to)))
                .min(LocalDate::compareTo);
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

    boolean has(String code, LocalDate day) {
        return code.equals(COUNTRY) || on(code, day).isPresent();
    }

    /** The units of a day that stand directly below one of those codes. */
    List<Entry> below(Collection<String> codes, LocalDate day) {
        return entries.stream()
                .filter(entry -> codes.contains(entry.beginning().parent()) && entry.existsOn(day))
                .toList();
    }

    /** The register with some entries anew, instead of those of the same code and first day. */
    UnitRegister with(List<Entry> changed) {
        List<Entry> all = new ArrayList<>(changed);
        entries.stream()
                .filter(entry -> changed.stream().noneMatch(each -> isTheSame(each.beginning(), entry.beginning())))
                .forEach(all::add);
        return new UnitRegister(all);
    }

    private static boolean isTheSame(Beginning one, Beginning other) {
        return RecordUnit.unitId(one).equals(RecordUnit.unitId(other));
    }
}

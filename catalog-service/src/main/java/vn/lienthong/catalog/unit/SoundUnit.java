package vn.lienthong.catalog.unit;

import static vn.lienthong.catalog.unit.UnitRejection.CODE_HELD;
import static vn.lienthong.catalog.unit.UnitRejection.PARENT_NOT_ALWAYS_THERE;
import static vn.lienthong.catalog.unit.UnitRejection.PARENT_OF_NO_HIGHER_LEVEL;
import static vn.lienthong.catalog.unit.UnitRejection.UNITS_STAY_BELOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.UnitRegister.Entry;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/** Holds a unit against all others: on each day there is one tree, in which each code means one unit. */
final class SoundUnit {
    private final UnitRegister register;

    SoundUnit(UnitRegister register) {
        this.register = register;
    }

    void require(Entry unit) {
        String code = unit.code();
        require(register.coded(code).filter(unit::meets).count() == 1, CODE_HELD, code);
        if (!unit.beginning().parent().equals(UnitRegister.COUNTRY)) {
            requireAbove(unit);
        }
        unit.end().ifPresent(end -> {
            register.requireExisting(end.replacedBy(), end.validTo());
            boolean codeGoesOn = register.has(code, end.validTo());
            require(codeGoesOn || register.below(List.of(code), end.validTo()).isEmpty(), UNITS_STAY_BELOW, code);
        });
    }

    /** On every day of its time there is a unit above it, of a higher level. */
    private void requireAbove(Entry unit) {
        String parent = unit.beginning().parent();
        Optional<Entry> above = first(parent, unit.beginning().validFrom());
        while (above.isPresent()) {
            require(level(above.get()) < level(unit), PARENT_OF_NO_HIGHER_LEVEL, unit.code(), parent);
            Optional<LocalDate> itsEnd = above.get().end().map(End::validTo);
            if (itsEnd.isEmpty() || !outlives(unit, itsEnd.get())) {
                return;
            }
            above = register.on(parent, itsEnd.get());
        }
        throw rejected(PARENT_NOT_ALWAYS_THERE, unit.code(), parent);
    }

    /** Of the times before the data begin there may be nothing on a unit above. */
    private Optional<Entry> first(String code, LocalDate day) {
        return day == null ? register.earliest(code) : register.on(code, day);
    }

    private static boolean outlives(Entry unit, LocalDate day) {
        return unit.end().map(End::validTo).map(day::isBefore).orElse(true);
    }

    private static int level(Entry unit) {
        return level(unit.beginning().kind());
    }

    private static int level(UnitKind kind) {
        return switch (kind) {
            case PROVINCE, CENTRAL_CITY -> 1;
            case PROVINCIAL_CITY, URBAN_DISTRICT, RURAL_DISTRICT, TOWN -> 2;
            case WARD, COMMUNE, TOWNSHIP, SPECIAL_ZONE -> 3;
        };
    }

    private static void require(boolean condition, UnitRejection otherwise, Object... facts) {
        if (!condition) {
            throw rejected(otherwise, facts);
        }
    }

    private static CommandRejected rejected(UnitRejection rejection, Object... facts) {
        return new CommandRejected(rejection, "Unit %s: %s".formatted(facts[0], rejection), facts);
    }
}

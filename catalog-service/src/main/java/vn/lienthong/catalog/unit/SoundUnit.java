package vn.lienthong.catalog.unit;

import static vn.lienthong.catalog.unit.UnitRejection.CODE_HELD;
import static vn.lienthong.catalog.unit.UnitRejection.CODE_OF_OTHER_LEVEL;
import static vn.lienthong.catalog.unit.UnitRejection.ENDS_BEFORE_IT_BEGINS;
import static vn.lienthong.catalog.unit.UnitRejection.PARENT_NOT_ALWAYS_THERE;
import static vn.lienthong.catalog.unit.UnitRejection.PARENT_OF_NO_HIGHER_LEVEL;
import static vn.lienthong.catalog.unit.UnitRejection.UNITS_STAY_BELOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.UnitRegister.Entry;

/** Holds a unit against all others: on each day there is one tree, in which each code means one unit. */
final class SoundUnit {
    private final UnitRegister register;
    private final SoundSuccession succession;

    SoundUnit(UnitRegister register) {
        this.register = register;
        this.succession = new SoundSuccession(register);
    }

    void require(Entry unit) {
        String code = unit.code();
        CODE_OF_OTHER_LEVEL.unless(unit.level().isCode(code), code, unit.level().digits());
        ENDS_BEFORE_IT_BEGINS.unless(unit.lasts(), code);
        CODE_HELD.unless(register.coded(code).filter(unit::meets).count() == 1, code);
        if (!unit.beginning().parent().equals(UnitRegister.COUNTRY)) {
            requireAbove(unit);
        }
        succession.requireOrigins(unit);
        unit.end().ifPresent(end -> {
            succession.requireSuccessors(unit, end);
            boolean codeGoesOn = register.has(code, end.validTo());
            UNITS_STAY_BELOW.unless(
                    codeGoesOn || register.below(List.of(code), end.validTo()).isEmpty(), code);
        });
    }

    /** On every day of its time there is a unit above it, of a higher level. */
    private void requireAbove(Entry unit) {
        String parent = unit.beginning().parent();
        Optional<Entry> above = first(parent, unit.beginning().validFrom());
        while (above.isPresent()) {
            PARENT_OF_NO_HIGHER_LEVEL.unless(above.get().level().isAbove(unit.level()), unit.code(), parent);
            Optional<LocalDate> itsEnd = above.get().end().map(End::validTo);
            if (itsEnd.isEmpty() || !outlives(unit, itsEnd.get())) {
                return;
            }
            above = register.on(parent, itsEnd.get());
        }
        PARENT_NOT_ALWAYS_THERE.unless(false, unit.code(), parent);
    }

    /** Of the times before the data begin there may be nothing on a unit above. */
    private Optional<Entry> first(String code, LocalDate day) {
        return day == null ? register.earliest(code) : register.on(code, day);
    }

    private static boolean outlives(Entry unit, LocalDate day) {
        return unit.end().map(End::validTo).map(day::isBefore).orElse(true);
    }
}

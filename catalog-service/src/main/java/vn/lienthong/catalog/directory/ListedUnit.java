package vn.lienthong.catalog.directory;

import java.time.LocalDate;
import java.util.UUID;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;
import vn.lienthong.mirror.UnitRow;

/**
 * A unit in a list.
 *
 * @param id names it for ever, which its code does not
 * @param validTo first day on which it is no more
 */
public record ListedUnit(
        UUID id, String code, String name, UnitKind kind, String parent, LocalDate validFrom, LocalDate validTo) {
    static ListedUnit of(UnitRow unit) {
        return new ListedUnit(
                unit.unitId(), unit.code(), unit.name(), unit.kind(), unit.parent(), unit.validFrom(), unit.validTo());
    }
}

package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/** An administrative unit. @param replacedBy codes of its successors; empty while it exists */
public record UnitRow(
        UUID unitId,
        String code,
        String name,
        UnitKind kind,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> replacedBy,
        Succession succession,
        String legalBasis) {
    public boolean existsOn(LocalDate date) {
        return Validity.covers(validFrom, validTo, date);
    }
}

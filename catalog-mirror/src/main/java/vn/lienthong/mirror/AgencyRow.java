package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;

/** An agency. @param jurisdiction codes of the units it is competent for */
public record AgencyRow(
        UUID agencyId,
        String code,
        String nameVi,
        String nameEn,
        AgencyKind kind,
        AgencyLevel level,
        List<String> roles,
        List<String> jurisdiction,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> replacedBy) {
    public boolean existsOn(LocalDate date) {
        return Validity.covers(validFrom, validTo, date);
    }
}

package vn.lienthong.catalog.directory;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.Catalog;

/**
 * An agency on a day.
 *
 * @param jurisdiction codes of the units that it is competent for
 * @param validTo first day on which it is no more
 * @param calendar code of the work calendar that it keeps
 */
public record Agency(
        String code,
        String nameVi,
        String nameEn,
        AgencyKind kind,
        AgencyLevel level,
        List<String> roles,
        List<String> jurisdiction,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> replacedBy,
        String calendar) {
    static Agency of(AgencyRow agency, Catalog catalog, LocalDate day) {
        return new Agency(
                agency.code(),
                agency.nameVi(),
                agency.nameEn(),
                agency.kind(),
                agency.level(),
                agency.roles(),
                agency.jurisdiction(),
                agency.validFrom(),
                agency.validTo(),
                agency.replacedBy(),
                catalog.calendarOfAgency(agency.code(), day));
    }
}

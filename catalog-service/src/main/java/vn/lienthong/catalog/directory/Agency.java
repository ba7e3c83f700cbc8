package vn.lienthong.catalog.directory;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.catalog.agency.AgencyCode;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.AgencyRow.CompetenceFrom;
import vn.lienthong.mirror.AgencyRow.Delegation;
import vn.lienthong.mirror.AgencyRow.Description;
import vn.lienthong.mirror.Catalog;

/**
 * An agency on a day.
 *
 * @param jurisdiction codes of the units that it is competent for on the day
 * @param fields names of the fields that it is competent for there; null = all
 * @param formerCode its code in the order that was used before Decision 20/2020, where it fits there
 * @param validTo first day on which it is no more
 * @param takeovers what each of several successors takes over, the open work included; null where it was not told
 * @param delegations what others do for it on the day
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
        List<String> fields,
        String parent,
        String formerCode,
        String statisticsCode,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> replacedBy,
        List<Takeover> takeovers,
        List<Delegation> delegations,
        String calendar) {
    static Agency of(AgencyRow agency, Catalog catalog, LocalDate day) {
        CompetenceFrom competence = agency.competenceOn(day);
        Description description = agency.descriptionOn(day);
        return new Agency(
                agency.code(),
                description.nameVi(),
                description.nameEn(),
                description.kind(),
                description.level(),
                competence.roles(),
                competence.jurisdiction(),
                competence.fields(),
                description.parent(),
                AgencyCode.parse(agency.code()).flatMap(AgencyCode::lowestFirst).orElse(null),
                agency.statisticsCode(),
                agency.validFrom(),
                agency.validTo(),
                agency.replacedBy(),
                agency.takeovers(),
                agency.delegationsOn(day),
                catalog.calendarOfAgency(agency.code(), day));
    }
}

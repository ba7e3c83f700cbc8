package vn.lienthong.catalog.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.mirror.AgencyRow;
import vn.lienthong.mirror.AgencyRow.Description;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CentreDescription;
import vn.lienthong.mirror.CentreRow;

/**
 * The office where procedures are posted, as it is on the day.
 *
 * @param address absent, like the phone, where it is not known
 * @param openingHours of an ordinary week; a weekday without hours is absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostingOffice(
        String code,
        OfficeKind kind,
        String nameVi,
        String nameEn,
        String address,
        String phone,
        Map<DayOfWeek, List<OfficeInterval>> openingHours) {
    /** Whether dossiers are handed in there, or decided only. */
    public enum OfficeKind {
        CENTRE,
        AGENCY
    }

    static PostingOffice of(CentreRow centre, Catalog catalog, LocalDate day) {
        CentreDescription description = centre.descriptionOn(day);
        return new PostingOffice(
                centre.code(),
                OfficeKind.CENTRE,
                description.nameVi(),
                description.nameEn(),
                description.address(),
                description.phone(),
                catalog.receptionTimes(centre).map(times -> times.weekOn(day)).orElse(Map.of()));
    }

    static PostingOffice of(AgencyRow agency, Catalog catalog, LocalDate day) {
        Description description = agency.descriptionOn(day);
        return new PostingOffice(
                agency.code(),
                OfficeKind.AGENCY,
                description.nameVi(),
                description.nameEn(),
                null,
                null,
                hours(catalog.calendarOfAgency(agency.code(), day), catalog, day));
    }

    private static Map<DayOfWeek, List<OfficeInterval>> hours(String calendar, Catalog catalog, LocalDate day) {
        Map<DayOfWeek, List<OfficeInterval>> week = new EnumMap<>(DayOfWeek.class);
        catalog.calendar(calendar)
                .ifPresent(found -> week.putAll(found.hoursOn(day).week()));
        return week;
    }
}

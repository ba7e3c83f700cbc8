package vn.lienthong.catalog.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.catalog.NoInformation;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreCommand.ChangeServedUnits;
import vn.lienthong.catalog.centre.CentreCommand.DescribeCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Closing;
import vn.lienthong.catalog.centre.OneStopCentre.Description;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.catalog.editing.CalendarEditing.IntervalForm;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.Desk;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

/** What an editor fills in about one-stop centres. */
final class CentreForms {
    private static final String UNIT = "\\d{2,5}";
    private static final String DESK = "[A-Za-z0-9][A-Za-z0-9._-]{0,19}";

    private CentreForms() {}

    /**
     * A centre from its first day on.
     *
     * @param unit code of the unit where it stands, as of its first day
     * @param latitude WGS 84 degrees; absent, like longitude, where the place is not known
     * @param calendar code of the work calendar by which it works
     */
    record CentreForm(
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,
            @NotNull CentreKind kind,
            @NotNull @Pattern(regexp = UNIT) String unit,
            @NotNull @Size(max = 5_000) List<@NotNull @Valid ServedUnitForm> serves,
            @NotNull Boolean provinceWide,
            @NotBlank @Size(max = 300) String address,
            @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotBlank @Size(max = 20) String calendar,
            @Size(max = 50) String phone,
            @SensibleDay LocalDate openedOn,
            @Size(max = 200) String legalBasis) {
        Opening opening(String code) {
            return new Opening(
                    code,
                    nameVi,
                    nameEn,
                    kind,
                    unit,
                    serves.stream().map(ServedUnitForm::served).toList(),
                    provinceWide,
                    address,
                    latitude,
                    longitude,
                    calendar,
                    NoInformation.orNull(phone),
                    openedOn,
                    NoInformation.orNull(legalBasis));
        }
    }

    /** A unit that it receives for. @param from absent = from its beginning; @param to first day no longer */
    record ServedUnitForm(
            @NotNull @Pattern(regexp = UNIT) String unit,
            @SensibleDay LocalDate from,
            @SensibleDay LocalDate to) {
        ServedUnit served() {
            return new ServedUnit(unit, from, to);
        }
    }

    /**
     * What it is called and where it is from a day on.
     *
     * @param latitude WGS 84 degrees; absent, like longitude, where the place is not known
     * @param phone absent = none
     */
    record DescriptionForm(
            @NotNull @SensibleDay LocalDate from,
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,
            @NotBlank @Size(max = 300) String address,
            @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @Size(max = 50) String phone,
            @NotBlank @Size(max = 200) String legalBasis) {
        DescribeCentre command(String code, Instant now) {
            Description description =
                    new Description(nameVi, nameEn, address, latitude, longitude, NoInformation.orNull(phone));
            return new DescribeCentre(code, from, description, legalBasis, now);
        }
    }

    /** From a day on it receives for some units more, and for others no longer; absent = none. */
    record ServiceForm(
            @NotNull @SensibleDay LocalDate from,
            @Size(max = 5_000) List<@NotNull @Pattern(regexp = UNIT) String> added,
            @Size(max = 5_000) List<@NotNull @Pattern(regexp = UNIT) String> removed,
            @NotBlank @Size(max = 200) String legalBasis) {
        ChangeServedUnits command(String code, Instant now) {
            return new ChangeServedUnits(code, from, codes(added), codes(removed), legalBasis, now);
        }

        private static List<String> codes(List<String> units) {
            return units == null ? List.of() : units.stream().distinct().toList();
        }
    }

    /** How it receives from a day on. @param reception absent = as before; @param desks absent = as before */
    record ArrangementForm(
            @NotNull @SensibleDay LocalDate from,
            @Valid ReceptionForm reception,
            @Size(max = 500) List<@NotNull @Valid DeskForm> desks,
            @NotBlank @Size(max = 200) String legalBasis) {
        ArrangeCentre command(String code, Instant now) {
            return new ArrangeCentre(
                    code,
                    from,
                    reception == null ? null : reception.reception(),
                    desks == null ? null : desks.stream().map(DeskForm::desk).toList(),
                    legalBasis,
                    now);
        }
    }

    /**
     * How it receives.
     *
     * @param agencies codes of the agencies that it receives for; absent = all whose area it receives for
     * @param onlineDayAndNight what comes online is taken in at every hour
     * @param weekly when its counters receive in an ordinary week; absent = in the hours of its calendar
     */
    record ReceptionForm(
            @Size(min = 1, max = 1_000) List<@NotBlank @ListItem @Size(max = 50) String> agencies,
            @NotEmpty List<@NotNull Channel> channels,
            @NotNull Boolean onlineDayAndNight,
            Map<DayOfWeek, @NotNull List<@NotNull @Valid IntervalForm>> weekly) {
        Reception reception() {
            return new Reception(
                    agencies == null ? null : agencies.stream().distinct().toList(),
                    channels.stream().distinct().sorted().toList(),
                    onlineDayAndNight,
                    weekly == null ? null : hours());
        }

        /** A day that is named without hours is none of reception. */
        private Map<DayOfWeek, List<OfficeHours>> hours() {
            Map<DayOfWeek, List<OfficeHours>> hours = new EnumMap<>(DayOfWeek.class);
            weekly.forEach((day, intervals) -> hours.put(
                    day,
                    intervals.stream()
                            .map(open -> new OfficeHours(open.from(), open.to()))
                            .toList()));
            hours.values().removeIf(Collection::isEmpty);
            return hours;
        }
    }

    /** A counter. @param agencies absent = all that the centre receives for; @param fields of procedures; absent = all */
    record DeskForm(
            @NotNull @Pattern(regexp = DESK) String code,
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,
            @Size(min = 1, max = 1_000) List<@NotBlank @ListItem @Size(max = 50) String> agencies,
            @Size(min = 1, max = 200) List<@NotBlank @ListItem @Size(max = 200) String> fields) {
        Desk desk() {
            return new Desk(code, nameVi, nameEn, agencies, fields);
        }
    }

    /** It receives no more. @param on first day on which it is closed */
    record ClosureForm(
            @NotNull @SensibleDay LocalDate on,
            @NotBlank @Size(max = 200) String legalBasis) {
        Closing closing() {
            return new Closing(on, legalBasis);
        }
    }
}

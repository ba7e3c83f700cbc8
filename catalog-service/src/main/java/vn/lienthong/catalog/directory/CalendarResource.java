package vn.lienthong.catalog.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.lienthong.calendar.OfficeHours;
import vn.lienthong.calendar.OfficeInterval;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.catalog.AsOf;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.chassis.web.problem.Refused;
import vn.lienthong.mirror.Catalog;
import vn.lienthong.mirror.CatalogMirror;

/** Working days and days off. */
@Path("/calendars")
@PermitAll
@RunOnVirtualThread
public class CalendarResource {
    private static final int USUAL_DAYS = 31;
    private static final int MOST_DAYS = 366;

    private final CatalogMirror mirror;
    private final AsOf asOf;

    CalendarResource(CatalogMirror mirror, AsOf asOf) {
        this.mirror = mirror;
        this.asOf = asOf;
    }

    /** A stretch of days, both ends included. */
    public record Days(String calendar, LocalDate from, LocalDate to, List<Day> items) {}

    /**
     * One day.
     *
     * @param kind why it differs from its weekday; absent, like name and legal basis, where it does not
     * @param hours when the office is open; empty on a day off
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate date,
            boolean working,
            List<OfficeInterval> hours,
            SpecialDay.Kind kind,
            String nameVi,
            String legalBasis) {
        static Day of(WorkingCalendar calendar, LocalDate date) {
            SpecialDay special = calendar.specialDay(date).orElse(null);
            return new Day(
                    date,
                    calendar.isWorkingDay(date),
                    calendar.officeHours(date),
                    special == null ? null : special.kind(),
                    special == null ? null : special.name(),
                    special == null ? null : special.legalBasis());
        }
    }

    /** The calendars that there are. */
    public record Calendars(LocalDate on, List<Week> items) {}

    /**
     * The hours of a calendar at the time of a day.
     *
     * @param cutOff what is received later counts as of the next working day; absent where there is none
     * @param weekly an ordinary week; a weekday without hours is absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Week(
            String code, LocalDate on, String zone, LocalTime cutOff, Map<DayOfWeek, List<OfficeInterval>> weekly) {
        static Week of(String code, WorkingCalendar calendar, LocalDate day) {
            OfficeHours hours = calendar.hoursOn(day);
            boolean isCutOff = !hours.cutOff().equals(OfficeHours.NO_CUT_OFF);
            return new Week(
                    code, day, calendar.zone().getId(), isCutOff ? hours.cutOff() : null, new TreeMap<>(hours.week()));
        }
    }

    @GET
    @Operation(summary = "The work calendars, with their hours on a day")
    public Calendars all(@Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        Catalog catalog = mirror.get();
        return new Calendars(
                day,
                catalog.calendarCodes().stream()
                        .sorted()
                        .map(code -> Week.of(code, calendar(catalog, code), day))
                        .toList());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "A work calendar with its hours on a day: in summer those of the summer")
    public Week get(String code, @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate day = asOf.on(on);
        return Week.of(code, calendar(mirror.get(), code), day);
    }

    @GET
    @Path("/{code}/days")
    @Operation(summary = "Which days are worked, and when")
    public Days list(
            String code,
            @Parameter(description = "The day of on if absent") @RestQuery String from,
            @Parameter(description = "A month later if absent; at most a year") @RestQuery String to,
            @Parameter(description = "Today if absent") @RestQuery String on) {
        LocalDate first = asOf.day("from", from, asOf.on(on));
        LocalDate last = asOf.day("to", to, first.plusDays(USUAL_DAYS - 1));
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new Refused(CatalogProblem.PERIOD_TOO_LONG, MOST_DAYS);
        }
        WorkingCalendar calendar = calendar(mirror.get(), code);
        List<Day> days = first.datesUntil(last.plusDays(1))
                .map(date -> Day.of(calendar, date))
                .toList();
        return new Days(code, first, last, days);
    }

    private static WorkingCalendar calendar(Catalog catalog, String code) {
        return catalog.calendar(code).orElseThrow(() -> new Refused(CatalogProblem.CALENDAR_UNKNOWN, code));
    }
}

package vn.lienthong.catalog.editing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.WorkCalendars;
import vn.lienthong.catalog.calendar.WorkCalendar;
import vn.lienthong.catalog.calendar.WorkCalendar.Hours;
import vn.lienthong.catalog.calendar.WorkCalendar.HoursChange;
import vn.lienthong.catalog.calendar.WorkCalendar.WithHours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.AnnounceDays;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.ChangeHours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.PublishHours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.WithdrawDays;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.chassis.web.command.Answer;
import vn.lienthong.chassis.web.command.CommandContexts;
import vn.lienthong.chassis.web.command.Idempotency;
import vn.lienthong.chassis.web.command.IfMatch;
import vn.lienthong.events.catalog.WorkCalendarEvent;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;
import vn.lienthong.events.catalog.WorkCalendarEvent.ScopeTime;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;

/**
 * Changes of work calendars. How many deadlines a day off would put off, deadline-service tells before it is declared:
 * {@code POST /days-off/preview} there.
 */
@Path("/calendars")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CATALOG_EDITOR)
@RunOnVirtualThread
public class CalendarEditing {
    private final WorkCalendars calendars;
    private final AdministrativeUnits units;
    private final Idempotency idempotency;
    private final IfMatch ifMatch;
    private final CommandContexts contexts;

    CalendarEditing(
            WorkCalendars calendars,
            AdministrativeUnits units,
            Idempotency idempotency,
            IfMatch ifMatch,
            CommandContexts contexts) {
        this.calendars = calendars;
        this.units = units;
        this.idempotency = idempotency;
        this.ifMatch = ifMatch;
        this.contexts = contexts;
    }

    /** The hours of an ordinary week. @param cutOff received after this counts as the next working day */
    public record WeekForm(
            @NotEmpty Map<DayOfWeek, @NotEmpty List<@NotNull @Valid IntervalForm>> weekly,
            @NotNull LocalTime cutOff,
            @NotNull DayOfWeek workingSaturdayLike) {
        Map<DayOfWeek, List<OfficeHours>> hours() {
            return weekly.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            day -> day.getValue().stream()
                                    .map(interval -> new OfficeHours(interval.from(), interval.to()))
                                    .toList()));
        }
    }

    /** A stretch of a day in which the office is open. */
    public record IntervalForm(
            @NotNull LocalTime from, @NotNull LocalTime to) {}

    /**
     * A calendar.
     *
     * @param scope codes of the units whose offices keep these hours
     * @param scopeTimes when those keep them that do so for a time only; absent = all of them always
     */
    public record CalendarForm(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(max = 5_000) List<@NotBlank @Size(max = 5) String> scope,
            @Size(min = 1, max = 5_000) List<@NotNull @Valid ScopeTimeForm> scopeTimes,
            @NotBlank @Size(max = 50) String zone,
            @NotNull @Valid WeekForm week) {
        Hours hours() {
            List<ScopeTime> times = scopeTimes == null
                    ? null
                    : scopeTimes.stream().map(ScopeTimeForm::time).toList();
            return new Hours(name, scope, times, zone, week.hours(), week.cutOff, week.workingSaturdayLike);
        }
    }

    /** When the offices of a unit keep the hours. @param to first day on which they no longer do; absent = without end */
    public record ScopeTimeForm(
            @NotBlank @Size(max = 5) String unit,
            @SensibleDay LocalDate from,
            @SensibleDay LocalDate to) {
        ScopeTime time() {
            return new ScopeTime(unit, from, to);
        }
    }

    /** Other hours for a time, as in summer. @param to first day on which they no longer hold; absent = without end */
    public record HoursChangeForm(
            @NotNull @SensibleDay LocalDate from,
            @SensibleDay LocalDate to,
            @NotNull @Valid WeekForm week,
            @NotBlank @Size(max = 200) String legalBasis) {
        HoursChange change() {
            return new HoursChange(from, to, week.hours(), week.cutOff, week.workingSaturdayLike, legalBasis);
        }
    }

    /** Days that differ from their weekday. */
    public record DaysForm(@NotEmpty @Size(max = 400) List<@NotNull @Valid DayForm> days) {}

    /** Days that are to be like their weekday again. @param legalBasis the act that takes back what was announced */
    public record WithdrawalForm(
            @NotEmpty @Size(max = 400) List<@NotNull @SensibleDay LocalDate> days,
            @NotBlank @Size(max = 200) String legalBasis) {}

    /** A day that differs from its weekday, and by which act. */
    public record DayForm(
            @NotNull @SensibleDay LocalDate date,
            @NotNull SpecialDayKind kind,
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,
            @NotBlank @Size(max = 200) String legalBasis) {
        SpecialDay day() {
            return new SpecialDay(date, kind, nameVi, nameEn, legalBasis);
        }
    }

    /** A calendar with all that was said of it. @param hours null while none were published */
    public record EditedCalendar(String code, Hours hours, List<HoursChange> changes, Collection<SpecialDay> days) {
        static EditedCalendar of(String code, WorkCalendar calendar) {
            Collection<SpecialDay> days = calendar.days().values();
            return calendar instanceof WithHours known
                    ? new EditedCalendar(code, known.hours(), known.changes(), days)
                    : new EditedCalendar(code, null, List.of(), days);
        }
    }

    @PUT
    @Path("/{code}")
    @Operation(summary = "Publish the hours of an ordinary week")
    @APIResponseSchema(value = EditedCalendar.class, responseCode = "200")
    public Response publish(String code, @NotNull @Valid CalendarForm form) {
        return carryOut(code, form, now -> new PublishHours(code, form.hours(), now));
    }

    @POST
    @Path("/{code}/hours-changes")
    @Operation(summary = "Other hours for a time, as in summer")
    @APIResponseSchema(value = EditedCalendar.class, responseCode = "200")
    public Response change(String code, @NotNull @Valid HoursChangeForm form) {
        return carryOut(code, form, now -> new ChangeHours(code, form.change(), now));
    }

    @POST
    @Path("/{code}/days")
    @Operation(summary = "Declare days off, and days worked instead")
    @APIResponseSchema(value = EditedCalendar.class, responseCode = "200")
    public Response declare(String code, @NotNull @Valid DaysForm form) {
        return carryOut(
                code,
                form,
                now -> new AnnounceDays(
                        code, form.days().stream().map(DayForm::day).toList(), now));
    }

    @POST
    @Path("/{code}/days/withdrawal")
    @Operation(summary = "Take back what was announced of days: no deadline comes earlier than it was told")
    @APIResponseSchema(value = EditedCalendar.class, responseCode = "200")
    public Response withdraw(String code, @NotNull @Valid WithdrawalForm form) {
        return carryOut(code, form, now -> new WithdrawDays(code, form.days(), form.legalBasis(), now));
    }

    private Response carryOut(String code, Object form, Function<Instant, WorkCalendarCommand> command) {
        OptionalInt expected = ifMatch.required();
        CommandContext context = contexts.ofRequest().withSubject(code);
        WorkCalendarCommand asked = command.apply(context.occurredAt());
        UUID id = asked.calendarId();
        return idempotency.onceIfKeyed(form, calendars.reading(id, transaction -> {
            Handled<WorkCalendarEvent, WorkCalendar> handled =
                    calendars.in(transaction).handle(id, asked, expected, context);
            if (asked instanceof PublishHours && !handled.appended().isEmpty()) {
                calendars.scopes(transaction, units.register(transaction)).requireSound(code);
            }
            return Answer.ok(handled.version(), EditedCalendar.of(code, handled.state()));
        }));
    }
}

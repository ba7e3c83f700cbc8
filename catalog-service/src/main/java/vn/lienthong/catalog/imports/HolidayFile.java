package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.WorkCalendars;
import vn.lienthong.catalog.calendar.WorkCalendar;
import vn.lienthong.catalog.calendar.WorkCalendar.WithHours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.AnnounceDays;
import vn.lienthong.catalog.imports.HolidayFile.StatedHoliday;
import vn.lienthong.catalog.imports.Outcome.Said;
import vn.lienthong.catalog.imports.Outcome.Unchanged;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;

/** {@code holidays}: days off and days worked instead, in the whole country unless another calendar is named. */
@Singleton
public class HolidayFile implements TableFile<StatedHoliday> {
    /** Called for, but not law yet: no day off, so such a row says nothing. */
    private static final String TENTATIVE = "HOLIDAY_TENTATIVE";

    private static final Columns<StatedHoliday> TABLE = Columns.<StatedHoliday>none()
            .with("date", StatedHoliday::date)
            .with(
                    "kind",
                    stated -> stated.day() == null ? TENTATIVE : stated.day().kind())
            .with("name_vi", announced(SpecialDay::nameVi))
            .with("name_en", announced(SpecialDay::nameEn))
            .with("legal_basis", announced(SpecialDay::legalBasis))
            .ifTold("calendar", StatedHoliday::calendar)
            .ifTold("weekday", stated -> weekday(stated.date()));

    private final WorkCalendars calendars;

    public HolidayFile(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /** @param day null for one that is only called for */
    record StatedHoliday(String calendar, LocalDate date, SpecialDay day) {
        static StatedHoliday of(String calendar, SpecialDay day) {
            return new StatedHoliday(calendar, day.date(), day);
        }
    }

    @Override
    public String kind() {
        return "holidays";
    }

    @Override
    public String codeField() {
        return "date";
    }

    @Override
    public Columns<StatedHoliday> table() {
        return TABLE;
    }

    @Override
    public StatedHoliday row(Row row) {
        LocalDate date = row.day("date");
        String weekday = row.optional("weekday");
        if (weekday != null && !weekday.equalsIgnoreCase(weekday(date))) {
            throw new RowUnfit("weekday", "row.other-weekday", date, weekday(date));
        }
        String calendar = Objects.requireNonNullElse(row.optional("calendar"), WorkCalendar.NATIONAL);
        if (row.text("kind").equals(TENTATIVE)) {
            return new StatedHoliday(calendar, date, null);
        }
        SpecialDay day = new SpecialDay(
                date,
                row.oneOf(SpecialDayKind.class, "kind"),
                row.text("name_vi"),
                row.text("name_en"),
                row.text("legal_basis"));
        return new StatedHoliday(calendar, date, day);
    }

    private static Function<StatedHoliday, ?> announced(Function<SpecialDay, ?> part) {
        return stated -> stated.day() == null ? null : part.apply(stated.day());
    }

    private static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    @Override
    public Key key(StatedHoliday stated) {
        return Key.always(stated.calendar() + " " + stated.date());
    }

    @Override
    public Span span(StatedHoliday stated) {
        return Span.ofDay(stated.date());
    }

    @Override
    public Optional<StatedHoliday> known(GroupTransaction transaction, StatedHoliday stated, Instant moment) {
        UUID calendar = WorkCalendarCommand.idOf(stated.calendar());
        WorkCalendar state = moment == null
                ? stateOf(transaction, stated.calendar())
                : calendars.asOf(transaction.reading(), calendar, moment);
        return Optional.ofNullable(state.days().get(stated.date()))
                .map(day -> StatedHoliday.of(stated.calendar(), day));
    }

    /** A day that is only called for may not be known as one. */
    @Override
    public List<List<Finding>> doubts(GroupTransaction transaction, List<StatedHoliday> entries) {
        return entries.stream()
                .map(stated ->
                        stated.day() == null && known(transaction, stated, null).isPresent()
                                ? List.of(Finding.of("kind", "row.tentative-but-announced", stated.date()))
                                : List.<Finding>of())
                .toList();
    }

    /** Days of a calendar that there is not are counted by nobody; those of the country are. */
    @Override
    public Function<StatedHoliday, Optional<Finding>> register(GroupTransaction transaction) {
        return stated -> stated.calendar().equals(WorkCalendar.NATIONAL)
                        || stateOf(transaction, stated.calendar()) instanceof WithHours
                ? Optional.empty()
                : Optional.of(Finding.of("calendar", "row.no-calendar", stated.calendar()));
    }

    /** The days of a calendar are one announcement. */
    @Override
    public List<Outcome<StatedHoliday>> record(
            GroupTransaction transaction, List<Found<StatedHoliday>> entries, CommandContext context) {
        Map<String, WorkCalendar> before = new LinkedHashMap<>();
        entries.forEach(entry -> before.computeIfAbsent(entry.value().calendar(), code -> stateOf(transaction, code)));
        entries.stream()
                .map(Found::value)
                .filter(stated -> stated.day() != null)
                .collect(Collectors.groupingBy(
                        StatedHoliday::calendar,
                        LinkedHashMap::new,
                        Collectors.mapping(StatedHoliday::day, Collectors.toList())))
                .forEach((code, days) -> announce(transaction, code, days, context));
        return entries.stream()
                .map(entry -> outcome(before.get(entry.value().calendar()), entry.value()))
                .toList();
    }

    private WorkCalendar stateOf(GroupTransaction transaction, String code) {
        return calendars.in(transaction).find(WorkCalendarCommand.idOf(code)).state();
    }

    private void announce(GroupTransaction transaction, String code, List<SpecialDay> days, CommandContext context) {
        AnnounceDays command = new AnnounceDays(code, days, context.occurredAt());
        calendars.in(transaction).handle(command.calendarId(), command, OptionalInt.empty(), context.withSubject(code));
    }

    private static Outcome<StatedHoliday> outcome(WorkCalendar before, StatedHoliday stated) {
        SpecialDay known = before.days().get(stated.date());
        if (stated.day() == null || stated.day().equals(known)) {
            return new Unchanged<>();
        }
        return new Said<>(known == null ? null : StatedHoliday.of(stated.calendar(), known), stated);
    }

    @Override
    public void export(Handle handle, Consumer<StatedHoliday> each) {
        calendars.forEach(
                handle,
                (code, calendar) -> calendar.days().values().forEach(day -> each.accept(StatedHoliday.of(code, day))));
    }
}

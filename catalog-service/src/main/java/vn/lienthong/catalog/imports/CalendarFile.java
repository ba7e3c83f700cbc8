package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.WorkCalendars;
import vn.lienthong.catalog.calendar.Scopes;
import vn.lienthong.catalog.calendar.WorkCalendar;
import vn.lienthong.catalog.calendar.WorkCalendar.HoursChange;
import vn.lienthong.catalog.calendar.WorkCalendar.WithHours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.ChangeHours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.PublishHours;
import vn.lienthong.catalog.calendar.WorkCalendarRejection;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.WorkCalendarEvent;

/** {@code calendars}: office hours by place. */
@Singleton
public class CalendarFile
        implements DocumentFile<StatedCalendar>,
                StreamFile<StatedCalendar, WorkCalendarCommand, WorkCalendarEvent, WorkCalendar> {
    private static final Timeline<HoursChange> TIMELINE =
            new Timeline<>(change -> new Span(change.from(), change.to()), CalendarFile::cut);

    private final Documents documents;
    private final WorkCalendars calendars;
    private final AdministrativeUnits units;

    public CalendarFile(Documents documents, WorkCalendars calendars, AdministrativeUnits units) {
        this.documents = documents;
        this.calendars = calendars;
        this.units = units;
    }

    @Override
    public String kind() {
        return "calendars";
    }

    @Override
    public String namesOfFields() {
        return "field.";
    }

    @Override
    public StatedCalendar read(ObjectNode content) {
        return StatedCalendar.of(documents.of(content));
    }

    @Override
    public ObjectNode write(StatedCalendar calendar) {
        return documents.write(calendar.entry());
    }

    @Override
    public Key key(StatedCalendar calendar) {
        return Key.always(calendar.code());
    }

    @Override
    public Span span(StatedCalendar calendar) {
        return Span.ALWAYS;
    }

    @Override
    public WorkCalendars streams() {
        return calendars;
    }

    @Override
    public UUID stream(StatedCalendar calendar) {
        return WorkCalendarCommand.idOf(calendar.code());
    }

    @Override
    public String subject(StatedCalendar calendar) {
        return calendar.code();
    }

    @Override
    public List<WorkCalendarCommand> commands(StatedCalendar calendar, WorkCalendar state, Instant now) {
        Stream<WorkCalendarCommand> changes = counts(calendar.changes(), state)
                ? Stream.of()
                : calendar.changes().stream().map(change -> new ChangeHours(calendar.code(), change, now));
        return Stream.concat(Stream.of(new PublishHours(calendar.code(), calendar.hours(), now)), changes)
                .toList();
    }

    /** Whether nothing would be otherwise on any day, were it said again. */
    private static boolean counts(List<HoursChange> changes, WorkCalendar state) {
        List<HoursChange> said = changes(state);
        List<HoursChange> then = Stream.concat(said.stream(), changes.stream()).toList();
        return TIMELINE.of(then).equals(TIMELINE.of(said));
    }

    /** Who tells other hours and not those that were announced of other days may take these for gone. */
    @Override
    public List<Finding> remarks(GroupTransaction transaction, StatedCalendar calendar) {
        List<HoursChange> told = TIMELINE.of(calendar.changes());
        WorkCalendar state = calendars.in(transaction).find(stream(calendar)).state();
        return told.isEmpty()
                ? List.of()
                : TIMELINE.of(changes(state)).stream()
                        .filter(change -> !told.contains(change))
                        .map(change -> Finding.of("changes", "row.change-stands", change.from()))
                        .toList();
    }

    private static List<HoursChange> changes(WorkCalendar state) {
        return state instanceof WithHours known ? known.changes() : List.of();
    }

    private static HoursChange cut(HoursChange change, Span span) {
        return new HoursChange(
                span.from(),
                span.to(),
                change.weekly(),
                change.cutOff(),
                change.workingSaturdayLike(),
                change.legalBasis());
    }

    @Override
    public StatedCalendar said(StatedCalendar calendar, WorkCalendar state) {
        return state instanceof WithHours known
                ? new StatedCalendar(calendar.code(), known.hours(), known.changes())
                : null;
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return switch ((WorkCalendarRejection) rejection) {
            case OFFICE_HOURS_UNSOUND, HOURS_NOT_PUBLISHED -> "weekly";
            case PERIOD_ENDS_BEFORE_IT_BEGINS -> "changes";
            case SATURDAY_LIKE_DAY_OFF -> "workingSaturdayLike";
            case ZONE_UNKNOWN -> "zone";
            case SCOPE_TIMES_UNSOUND -> "scopeTimes";
            case SCOPE_CODE_PASSES_ON, SCOPE_HELD -> "scope";
        };
    }

    @Override
    public Function<StatedCalendar, Optional<Finding>> register(GroupTransaction transaction) {
        Scopes scopes = calendars.scopes(transaction, units.register(transaction));
        return calendar -> Objection.first(new Objection("scope", () -> scopes.requireSound(calendar.code())));
    }

    @Override
    public Stream<StatedCalendar> all(String code, WorkCalendar state) {
        return state instanceof WithHours known
                ? Stream.of(new StatedCalendar(code, known.hours(), known.changes()))
                : Stream.of();
    }
}

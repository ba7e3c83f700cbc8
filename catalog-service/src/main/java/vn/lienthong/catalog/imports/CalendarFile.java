package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.WorkCalendars;
import vn.lienthong.catalog.calendar.WorkCalendar.Hours;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.PublishHours;
import vn.lienthong.catalog.calendar.WorkCalendarRejection;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.catalog.WorkCalendarEvent.OfficeHours;

/** {@code calendars.json}: office hours by place. */
@Singleton
public class CalendarFile implements CatalogFile<PublishHours> {
    private static final Pattern INTERVAL = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    private final JsonFile json;
    private final WorkCalendars calendars;
    private final InstantSource clock;

    public CalendarFile(JsonFile json, WorkCalendars calendars, InstantSource clock) {
        this.json = json;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param basis where the sample has it from; like its confidence not published */
    private record Entry(
            String code,
            String name,
            List<String> scope,
            String zone,
            Map<DayOfWeek, List<String>> weekly,
            LocalTime cutOff,
            DayOfWeek workingSaturdayLike,
            String basis,
            String confidence) {}

    @Override
    public Rows<PublishHours> read(String file) {
        return json.read(file, this::row);
    }

    private Keyed<PublishHours> row(Document document) {
        document.require("code", "name", "scope", "zone", "weekly", "cutOff", "workingSaturdayLike");
        Entry entry = document.as(Entry.class);
        Map<DayOfWeek, List<OfficeHours>> weekly = new EnumMap<>(DayOfWeek.class);
        entry.weekly.forEach((day, intervals) -> weekly.put(
                day,
                intervals.stream().map(text -> interval("weekly." + day, text)).toList()));
        Hours hours = new Hours(entry.name, entry.scope, entry.zone, weekly, entry.cutOff, entry.workingSaturdayLike);
        return new Keyed<>(Key.always(entry.code), new PublishHours(entry.code, hours, clock.instant()));
    }

    @Override
    public int record(Handle handle, List<Found<PublishHours>> rows, CommandContext context, Consumer<Fault> refused) {
        return RowByRow.record(
                rows,
                command -> calendars
                        .handle(
                                handle,
                                command.calendarId(),
                                command,
                                OptionalInt.empty(),
                                context.withSubject(command.code()))
                        .appended()
                        .size(),
                rejection -> fieldOf((WorkCalendarRejection) rejection),
                refused);
    }

    private static String fieldOf(WorkCalendarRejection rejection) {
        return switch (rejection) {
            case OFFICE_HOURS_UNSOUND, HOURS_NOT_PUBLISHED, PERIOD_ENDS_BEFORE_IT_BEGINS -> "weekly";
            case SATURDAY_LIKE_DAY_OFF -> "workingSaturdayLike";
            case ZONE_UNKNOWN -> "zone";
        };
    }

    static OfficeHours interval(String field, String text) {
        Matcher times = INTERVAL.matcher(text);
        try {
            if (times.matches()) {
                return new OfficeHours(LocalTime.parse(times.group(1)), LocalTime.parse(times.group(2)));
            }
        } catch (DateTimeParseException _) {
            // 24:00 and the like: no more an interval than other text
        }
        throw new RowUnfit(field, "row.no-interval", text);
    }
}

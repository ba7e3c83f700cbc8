package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.WorkCalendars;
import vn.lienthong.catalog.calendar.WorkCalendar;
import vn.lienthong.catalog.calendar.WorkCalendarCommand.AnnounceDays;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDay;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDayKind;
import vn.lienthong.events.catalog.WorkCalendarEvent.SpecialDaysAnnounced;

/** {@code holidays.csv}: days off and days worked instead, in the whole country. */
@Singleton
public class HolidayFile implements CatalogFile<Optional<SpecialDay>> {
    /** Called for, but not law yet: no day off, so such a row says nothing. */
    private static final String TENTATIVE = "HOLIDAY_TENTATIVE";

    private static final List<String> COLUMNS = List.of("date", "kind", "name_vi", "name_en", "legal_basis");

    private final WorkCalendars calendars;
    private final InstantSource clock;

    public HolidayFile(WorkCalendars calendars, InstantSource clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Rows<Optional<SpecialDay>> read(String file) {
        return CsvFile.read(file, COLUMNS, HolidayFile::row);
    }

    private static Keyed<Optional<SpecialDay>> row(Row row) {
        LocalDate date = row.day("date");
        Key key = Key.always(date.toString());
        if (row.text("kind").equals(TENTATIVE)) {
            return new Keyed<>(key, Optional.empty());
        }
        SpecialDay day = new SpecialDay(
                date,
                row.oneOf(SpecialDayKind.class, "kind"),
                row.text("name_vi"),
                row.text("name_en"),
                row.text("legal_basis"));
        return new Keyed<>(key, Optional.of(day));
    }

    /** The days are one announcement. */
    @Override
    public int record(
            Handle handle, List<Found<Optional<SpecialDay>>> rows, CommandContext context, Consumer<Fault> refused) {
        List<SpecialDay> days =
                rows.stream().flatMap(row -> row.value().stream()).toList();
        AnnounceDays command = new AnnounceDays(WorkCalendar.NATIONAL, days, clock.instant());
        return calendars
                .handle(handle, command.calendarId(), command, OptionalInt.empty(), context.withSubject(command.code()))
                .appended()
                .stream()
                .mapToInt(recorded ->
                        ((SpecialDaysAnnounced) recorded.event()).days().size())
                .sum();
    }
}

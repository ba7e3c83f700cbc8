package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.CentreSurroundings;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.agency.AgencyRejection;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreRejection;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.catalog.centre.OneStopCentre.Reception;
import vn.lienthong.catalog.centre.RecordCentre;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.Channel;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;

/** {@code centres.csv}: where a dossier may be handed in, and for which units; may be how and when, too. */
@Singleton
public class CentreFile implements CatalogFile<CentreFile.Entry> {
    private static final List<String> COLUMNS = List.of(
            "code",
            "name_vi",
            "name_en",
            "kind",
            "unit",
            "serves",
            "province_wide",
            "address",
            "latitude",
            "longitude",
            "calendar",
            "phone",
            "opened_on",
            "closed_on",
            "legal_basis");
    private static final List<String> RECEPTION =
            List.of("agencies", "channels", "online_day_and_night", "reception_hours", "arranged_from");
    private static final Pattern SERVED = Pattern.compile("(\\d{2,5})@(\\S*)\\.\\.(\\S*)");
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;

    private final OneStopCentres centres;
    private final CentreSurroundings surroundings;
    private final InstantSource clock;

    public CentreFile(OneStopCentres centres, CentreSurroundings surroundings, InstantSource clock) {
        this.centres = centres;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** A centre. @param reception empty where the row says nothing of it */
    record Entry(RecordCentre centre, Optional<ArrangeCentre> reception) {
        List<CentreCommand> commands() {
            return Stream.<CentreCommand>concat(Stream.of(centre), reception.stream())
                    .toList();
        }
    }

    @Override
    public Rows<Entry> read(String file) {
        return CsvFile.read(file, COLUMNS, this::row);
    }

    private Keyed<Entry> row(Row row) {
        LocalDate openedOn = row.dayOrNull("opened_on");
        Opening opening = new Opening(
                row.text("code"),
                row.text("name_vi"),
                row.text("name_en"),
                row.oneOf(CentreKind.class, "kind"),
                row.text("unit"),
                row.list("serves", '|').stream().map(CentreFile::served).toList(),
                row.yes("province_wide"),
                row.text("address"),
                row.degreesOrNull("latitude", MAX_LATITUDE),
                row.degreesOrNull("longitude", MAX_LONGITUDE),
                row.text("calendar"),
                row.optional("phone"),
                openedOn,
                row.optional("legal_basis"));
        RecordCentre command = new RecordCentre(opening, row.end("closed_on", openedOn), clock.instant());
        return new Keyed<>(Key.always(opening.code()), new Entry(command, reception(row, opening)));
    }

    /** The columns of the reception go together: whoever fills in one tells by which channels, and from which day on. */
    private Optional<ArrangeCentre> reception(Row row, Opening opening) {
        if (RECEPTION.stream().allMatch(column -> row.additional(column) == null)) {
            return Optional.empty();
        }
        Reception reception = new Reception(
                row.additionalList("agencies", '|'),
                row.someOf(Channel.class, "channels").stream()
                        .distinct()
                        .sorted()
                        .toList(),
                row.additional("online_day_and_night") != null && row.yes("online_day_and_night"),
                Optional.ofNullable(row.additional("reception_hours"))
                        .map(text -> StatedWeek.parse("reception_hours", text))
                        .orElse(null));
        LocalDate from = row.additional("arranged_from") == null ? opening.openedOn() : row.day("arranged_from");
        if (from == null) {
            throw new RowUnfit("arranged_from", "row.empty");
        }
        return Optional.of(
                new ArrangeCentre(opening.code(), from, reception, null, opening.legalBasis(), clock.instant()));
    }

    @Override
    public int record(Handle handle, List<Found<Entry>> rows, CommandContext context, Consumer<Fault> refused) {
        CentreRecording recording = new CentreRecording(handle, centres, surroundings);
        return RowByRow.record(
                rows, entry -> recording.record(entry.commands(), context), CentreFile::fieldOf, refused);
    }

    private static String fieldOf(Rejection rejection) {
        return switch (rejection) {
            case CentreRejection.CENTRE_CLOSES_BEFORE_IT_OPENS -> "closed_on";
            case CentreRejection.PLACE_INCOMPLETE -> "longitude";
            case CentreRejection.SEAT_MISSING -> "unit";
            case CentreRejection.CALENDAR_NAMED_MISSING -> "calendar";
            case CentreRejection.RECEPTION_HOURS_UNSOUND -> "reception_hours";
            case CentreRejection.ONLINE_NOT_OFFERED -> "online_day_and_night";
            case CentreRejection.CENTRE_NOT_OPEN_THEN -> "arranged_from";
            case CentreRejection.DESK_FOR_OTHER_AGENCY -> "agencies";
            case AgencyRejection _ -> "agencies";
            default -> "serves";
        };
    }

    private static ServedUnit served(String text) {
        Matcher parts = SERVED.matcher(text);
        if (!parts.matches()) {
            throw new RowUnfit("serves", "row.no-served-unit", text);
        }
        return new ServedUnit(parts.group(1), day(parts.group(2)), day(parts.group(3)));
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : StatedDay.parse("serves", text);
    }
}

package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.centre.OneStopCentre.Opening;
import vn.lienthong.catalog.centre.RecordCentre;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.chassis.eventstore.Addressed;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.catalog.CentreEvent.CentreKind;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;

/** {@code centres.csv}: where a dossier may be handed in, and for which units. */
@Singleton
public class CentreFile implements CatalogFile<RecordCentre> {
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
    private static final Pattern SERVED = Pattern.compile("(\\d{2,5})@(\\S*)\\.\\.(\\S*)");
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;

    private final OneStopCentres centres;
    private final InstantSource clock;

    public CentreFile(OneStopCentres centres, InstantSource clock) {
        this.centres = centres;
        this.clock = clock;
    }

    @Override
    public Rows<RecordCentre> read(String file) {
        return CsvFile.read(file, COLUMNS, this::row);
    }

    private Keyed<RecordCentre> row(Row row) {
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
        return new Keyed<>(Key.always(opening.code()), command);
    }

    @Override
    public int record(Handle handle, List<Found<RecordCentre>> rows, CommandContext context, Consumer<Fault> refused) {
        return centres.handleAll(
                handle,
                rows.stream()
                        .map(Found::value)
                        .map(command -> addressed(command, context))
                        .toList());
    }

    private static Addressed<RecordCentre> addressed(RecordCentre command, CommandContext context) {
        return new Addressed<>(
                command.centreId(),
                command,
                context.withSubject(command.opening().code()));
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

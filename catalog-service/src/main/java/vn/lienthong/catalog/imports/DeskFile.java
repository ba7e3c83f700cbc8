package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.CentreSurroundings;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.agency.AgencyRejection;
import vn.lienthong.catalog.centre.CentreCommand.ArrangeCentre;
import vn.lienthong.catalog.centre.CentreRejection;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.catalog.CentreEvent.Desk;

/** {@code desks.csv}: the desks of centres. The rows of a centre and a day are all of its desks from that day on. */
@Singleton
public class DeskFile implements CatalogFile<DeskFile.Desks> {
    private static final List<String> COLUMNS =
            List.of("centre", "code", "name_vi", "name_en", "agencies", "fields", "from");

    private final OneStopCentres centres;
    private final CentreSurroundings surroundings;
    private final InstantSource clock;

    public DeskFile(OneStopCentres centres, CentreSurroundings surroundings, InstantSource clock) {
        this.centres = centres;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** The desks of a centre from a day on. */
    record Desks(ArrangeCentre command, List<Integer> lines) {}

    private record Place(String centre, LocalDate from) {}

    private record Entry(Place place, Desk desk, String legalBasis) {}

    @Override
    public Rows<Desks> read(String file) {
        Rows<Entry> rows = CsvFile.read(file, COLUMNS, DeskFile::row);
        Map<Place, List<Found<Entry>>> desks = rows.good().stream()
                .collect(Collectors.groupingBy(row -> row.value().place(), LinkedHashMap::new, Collectors.toList()));
        return new Rows<>(
                rows.read(), desks.values().stream().map(this::together).toList(), rows.faults());
    }

    private static Keyed<Entry> row(Row row) {
        Place place = new Place(row.text("centre"), row.day("from"));
        Desk desk = new Desk(
                row.text("code"),
                row.text("name_vi"),
                row.text("name_en"),
                row.additionalList("agencies", '|'),
                row.additionalList("fields", '|'));
        Key key = Key.always(
                String.join(" ", place.centre(), desk.code(), place.from().toString()));
        return new Keyed<>(key, new Entry(place, desk, row.additional("legal_basis")));
    }

    private Found<Desks> together(List<Found<Entry>> rows) {
        Entry first = rows.getFirst().value();
        ArrangeCentre command = new ArrangeCentre(
                first.place().centre(),
                first.place().from(),
                null,
                rows.stream().map(row -> row.value().desk()).toList(),
                first.legalBasis(),
                clock.instant());
        List<Integer> lines = rows.stream().map(Found::line).toList();
        return new Found<>(lines.getFirst(), new Desks(command, lines));
    }

    @Override
    public int record(Handle handle, List<Found<Desks>> rows, CommandContext context, Consumer<Fault> refused) {
        CentreRecording recording = new CentreRecording(handle, centres, surroundings);
        int news = 0;
        for (Found<Desks> row : rows) {
            Desks desks = row.value();
            try {
                boolean isNew = recording.record(List.of(desks.command()), context) > 0;
                news += isNew ? desks.lines().size() : 0;
            } catch (CommandRejected rejected) {
                desks.lines().forEach(line -> refused.accept(RowByRow.fault(line, rejected, DeskFile::fieldOf)));
            }
        }
        return news;
    }

    private static String fieldOf(Rejection rejection) {
        return switch (rejection) {
            case CentreRejection.CENTRE_NOT_OPEN_THEN -> "from";
            case CentreRejection.DESK_FOR_OTHER_AGENCY -> "agencies";
            case AgencyRejection _ -> "agencies";
            default -> "centre";
        };
    }
}

package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.RecordUnit;
import vn.lienthong.catalog.unit.Successions;
import vn.lienthong.chassis.eventstore.Addressed;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/** {@code units.csv}: administrative units and what became of them. */
@Singleton
public class UnitFile implements CatalogFile<RecordUnit> {
    private static final List<String> COLUMNS = List.of(
            "code", "name", "type", "parent", "valid_from", "valid_to", "replaced_by", "succession", "legal_basis");

    private final AdministrativeUnits units;
    private final InstantSource clock;

    public UnitFile(AdministrativeUnits units, InstantSource clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Rows<RecordUnit> read(String file) {
        return CsvFile.read(file, COLUMNS, this::row);
    }

    private Keyed<RecordUnit> row(Row row) {
        LocalDate from = row.dayOrNull("valid_from");
        Optional<LocalDate> to = row.end("valid_to", from);
        String basis = row.optional("legal_basis");
        StatedSuccession stated = StatedSuccession.parse(row.optional("succession"));
        if (to.isEmpty()) {
            stated.requireNoEnd();
        }
        Beginning beginning = new Beginning(
                row.text("code"),
                row.text("name"),
                row.oneOf(UnitKind.class, "type"),
                row.text("parent"),
                from,
                stated.madeOf(),
                to.isPresent() ? null : basis);
        Optional<End> end = to.map(day -> end(day, row.list("replaced_by", ';'), stated, basis));
        RecordUnit command = new RecordUnit(beginning, end, clock.instant());
        return new Keyed<>(new Key(beginning.code(), from, to.orElse(null)), command);
    }

    private static End end(LocalDate day, List<String> successors, StatedSuccession stated, String basis) {
        Succession succession = stated.end();
        if (!Successions.fits(succession, successors.size())) {
            throw new RowUnfit("replaced_by", "row.successors-do-not-fit", succession, successors.size());
        }
        return new End(day, successors, succession, null, basis);
    }

    @Override
    public int record(Handle handle, List<Found<RecordUnit>> rows, CommandContext context, Consumer<Fault> refused) {
        return units.handleAll(
                handle,
                rows.stream()
                        .map(Found::value)
                        .map(command -> addressed(command, context))
                        .toList());
    }

    private static Addressed<RecordUnit> addressed(RecordUnit command, CommandContext context) {
        return new Addressed<>(
                command.unitId(),
                command,
                context.withSubject(command.beginning().code()));
    }
}

package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.Agencies;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.Competence;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.agency.AgencyCommand.RecordAgency;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.chassis.eventstore.Addressed;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;

/** {@code agencies.csv}: who is competent for what, where and when. */
@Singleton
public class AgencyFile implements CatalogFile<RecordAgency> {
    private static final List<String> COLUMNS = List.of(
            "code",
            "name_vi",
            "name_en",
            "kind",
            "level",
            "roles",
            "jurisdiction",
            "valid_from",
            "valid_to",
            "replaced_by",
            "legal_basis");

    private final Agencies agencies;
    private final InstantSource clock;

    public AgencyFile(Agencies agencies, InstantSource clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Rows<RecordAgency> read(String file) {
        return CsvFile.read(file, COLUMNS, this::row);
    }

    private Keyed<RecordAgency> row(Row row) {
        LocalDate from = row.dayOrNull("valid_from");
        Optional<LocalDate> to = row.end("valid_to", from);
        AgencyKind kind = row.oneOf(AgencyKind.class, "kind");
        String basis = row.optional("legal_basis");
        // A row tells one basis: a centre's is that of its opening, another's that of its end where it has ended.
        boolean ofTheEnd = to.isPresent() && kind != AgencyKind.ONE_STOP;
        Beginning beginning = new Beginning(
                row.text("code"),
                row.text("name_vi"),
                row.text("name_en"),
                kind,
                row.oneOf(AgencyLevel.class, "level"),
                new Competence(
                        row.list("roles", '|'), row.list("jurisdiction", '|'), row.additionalList("fields", '|')),
                row.additional("parent"),
                row.additional("statistics_code"),
                from,
                ofTheEnd ? null : basis);
        Optional<End> end = to.map(day -> new End(day, row.list("replaced_by", '|'), null, ofTheEnd ? basis : null));
        return new Keyed<>(Key.always(beginning.code()), new RecordAgency(beginning, end, clock.instant()));
    }

    @Override
    public int record(Handle handle, List<Found<RecordAgency>> rows, CommandContext context, Consumer<Fault> refused) {
        return agencies.handleAll(
                handle,
                rows.stream()
                        .map(Found::value)
                        .map(command -> addressed(command, context))
                        .toList());
    }

    private static Addressed<AgencyCommand> addressed(RecordAgency command, CommandContext context) {
        return new Addressed<>(
                command.agencyId(),
                command,
                context.withSubject(command.beginning().code()));
    }
}

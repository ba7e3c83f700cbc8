package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.lienthong.catalog.Agencies;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.RecordAgency;

/** {@code agencies.csv}: who is competent for what, where and when. */
@Singleton
public class AgencyFile {
    private static final String ONE_STOP = "ONE_STOP";
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

    Rows<Recording> read(String file) {
        return CsvFile.read(file, COLUMNS, this::row);
    }

    private Keyed<Recording> row(Row row) {
        LocalDate from = row.dayOrNull("valid_from");
        Optional<LocalDate> to = row.end("valid_to", from);
        String kind = row.text("kind");
        String basis = row.optional("legal_basis");
        // A row tells one basis: a centre's is that of its opening, another's that of its end where it has ended.
        boolean ofTheEnd = to.isPresent() && !kind.equals(ONE_STOP);
        Beginning beginning = new Beginning(
                row.text("code"),
                row.text("name_vi"),
                row.text("name_en"),
                kind,
                row.text("level"),
                row.list("roles", '|'),
                row.list("jurisdiction", '|'),
                from,
                ofTheEnd ? null : basis);
        Optional<End> end = to.map(day -> new End(day, row.list("replaced_by", '|'), ofTheEnd ? basis : null));
        return new Keyed<>(Key.always(beginning.code()), recording(new RecordAgency(beginning, end, clock.instant())));
    }

    private Recording recording(RecordAgency command) {
        return (handle, context) -> Recording.count(agencies.handle(
                handle,
                command.agencyId(),
                command,
                OptionalInt.empty(),
                context.withSubject(command.beginning().code())));
    }
}

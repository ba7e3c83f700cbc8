package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.lienthong.backing.BackingServices;
import vn.lienthong.backing.PostgresAddress;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.Agencies;
import vn.lienthong.catalog.CentreSurroundings;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.Wordings;
import vn.lienthong.catalog.WorkCalendars;
import vn.lienthong.catalog.imports.format.Csv;
import vn.lienthong.catalog.imports.format.Format;
import vn.lienthong.catalog.imports.format.Json;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.web.JsonRules;
import vn.lienthong.events.codec.EventJson;

/** A catalog in a database of its own, without the service around it. */
final class EmptyCatalog {
    static final CommandContext EDITOR = CommandContext.ofSystem("editor-1", Instant.parse("2026-11-02T02:00:00Z"));

    final ObjectMapper json = json();
    final EventStore store = new EventStore(EventJson.ofAll(), Clock.systemUTC());
    final AdministrativeUnits units = new AdministrativeUnits(store);
    final Agencies agencies = new Agencies(store);
    final WorkCalendars calendars = new WorkCalendars(store);
    final Procedures procedures = new Procedures(store);
    final OneStopCentres centres = new OneStopCentres(store);
    final Wordings wordings = new Wordings(store);
    final CentreNeighbours neighbours =
            new CentreNeighbours(centres, new CentreSurroundings(units, agencies, calendars));
    final Documents documents = new Documents(json);
    /** In the order in which they build on each other. */
    final List<CatalogFile<?>> files = List.of(
            new UnitFile(units),
            new AgencyFile(agencies, units),
            new AgencyDescriptionFile(agencies),
            new CompetenceChangeFile(agencies, units),
            new DelegationFile(agencies, units),
            new CalendarFile(documents, calendars, units),
            new HolidayFile(calendars),
            new CentreFile(centres, neighbours),
            new DescriptionFile(centres),
            new ReceptionFile(centres, neighbours),
            new DeskFile(centres, neighbours),
            new ProcedureFile(procedures, wordings),
            new ProcessFile(documents, procedures, agencies),
            new LifeEventFile(wordings, procedures),
            new SynonymFile(wordings));

    final Jdbi jdbi;
    private final Importer importer;
    private final Exporter exporter;

    EmptyCatalog() {
        BackingServices services = BackingServices.shared();
        PostgresAddress postgres = services.postgres();
        String url = postgres.jdbcUrl(services.freshDatabase("catalog"));
        Flyway.configure()
                .dataSource(url, postgres.user(), postgres.password())
                .locations("db/chassis", "db/mirror", "db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        jdbi = Jdbi.create(url, postgres.user(), postgres.password()).installPlugin(new PostgresPlugin());
        Quarantine quarantine = new Quarantine(jdbi, new StoredJson(json));
        importer = new Importer(jdbi, new Turn(agencies, units), new Screening(quarantine), quarantine);
        exporter = new Exporter(jdbi);
    }

    /** As the service reads and writes JSON. */
    private static ObjectMapper json() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonRules().customize(mapper);
        return mapper;
    }

    CatalogFile<?> file(String kind) {
        return files.stream()
                .filter(file -> file.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    ImportResult take(String kind, byte[] content) {
        return take(file(kind), content);
    }

    /** Takes in some lines: what becomes of each, and of which columns something is found. */
    String take(String kind, String... lines) {
        return take(kind, String.join("\n", lines).getBytes(StandardCharsets.UTF_8)).rows().stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.fate().name()), row.findings().stream().map(Finding::column)))
                .collect(Collectors.joining(" "));
    }

    String given(String kind) {
        return new String(give(kind), StandardCharsets.UTF_8);
    }

    ImportResult take(String kind, byte[] content, Format format) {
        return take(file(kind), content, format);
    }

    <T> ImportResult take(CatalogFile<T> file, byte[] content) {
        return take(file, content, format(file));
    }

    private <T> ImportResult take(CatalogFile<T> file, byte[] content, Format format) {
        Sieve<T> sieve = new Sieve<>(file);
        format.read(content, sieve);
        return importer.carryOut(file, sieve.rows(), EDITOR, false);
    }

    byte[] give(String kind) {
        return give(kind, format(file(kind)));
    }

    byte[] give(String kind, Format format) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            exporter.write(file(kind), null, format, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }

    private Format format(CatalogFile<?> file) {
        return file.columns().isEmpty() ? new Json(json) : new Csv();
    }
}

package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.Agencies;
import vn.lienthong.catalog.agency.Agency;
import vn.lienthong.catalog.agency.Agency.Change;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.agency.AgencyCommand.ChangeCompetence;
import vn.lienthong.catalog.agency.AgencyRejection;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.catalog.agency.Places;
import vn.lienthong.catalog.imports.CompetenceChangeFile.StatedChange;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.AgencyEvent;

/** {@code competence-changes}: from which day on agencies are competent for something else. */
@Singleton
public class CompetenceChangeFile
        implements TableFile<StatedChange>, StreamFile<StatedChange, AgencyCommand, AgencyEvent, Agency> {
    private static final Columns<StatedChange> TABLE = Columns.<StatedChange>none()
            .with("agency", StatedChange::agency)
            .with("from", stated -> stated.change().from())
            .with("roles", stated -> stated.change().competence().roles())
            .with("jurisdiction", stated -> stated.change().competence().jurisdiction())
            .optional("fields", stated -> stated.change().competence().fields())
            .with("legal_basis", stated -> stated.change().legalBasis());

    private final Agencies agencies;
    private final AdministrativeUnits units;

    public CompetenceChangeFile(Agencies agencies, AdministrativeUnits units) {
        this.agencies = agencies;
        this.units = units;
    }

    /** A change with its agency's code. @param to day of the next one; null where there is none, or nobody asks */
    record StatedChange(String agency, Change change, LocalDate to) {}

    @Override
    public String kind() {
        return "competence-changes";
    }

    @Override
    public String codeField() {
        return "agency";
    }

    @Override
    public Columns<StatedChange> table() {
        return TABLE;
    }

    @Override
    public StatedChange row(Row row) {
        return new StatedChange(
                StatedCompetence.agency(row, "agency"),
                new Change(row.day("from"), StatedCompetence.of(row), row.text("legal_basis")),
                null);
    }

    @Override
    public Key key(StatedChange stated) {
        return Key.always(stated.agency() + " " + stated.change().from());
    }

    @Override
    public Span span(StatedChange stated) {
        return new Span(stated.change().from(), stated.to());
    }

    @Override
    public Agencies streams() {
        return agencies;
    }

    @Override
    public UUID stream(StatedChange stated) {
        return AgencyCommand.idOf(stated.agency());
    }

    @Override
    public String subject(StatedChange stated) {
        return stated.agency();
    }

    @Override
    public List<AgencyCommand> commands(StatedChange stated, Agency state, Instant now) {
        return List.of(new ChangeCompetence(stated.agency(), stated.change(), now));
    }

    @Override
    public StatedChange said(StatedChange stated, Agency state) {
        return changes(state).stream()
                .filter(change -> change.from().equals(stated.change().from()))
                .findFirst()
                .map(change -> new StatedChange(stated.agency(), change, null))
                .orElse(null);
    }

    /** What counted until then. */
    @Override
    public StatedChange standing(StatedChange stated, Agency state) {
        LocalDate from = stated.change().from();
        return state instanceof Known known
                ? new StatedChange(
                        stated.agency(),
                        new Change(from, known.on(from).beginning().competence(), null),
                        null)
                : null;
    }

    private static List<Change> changes(Agency agency) {
        return agency instanceof Known known ? known.later().changes() : List.of();
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return rejection == AgencyRejection.DAY_OUT_OF_ITS_TIME ? "from" : codeField();
    }

    @Override
    public List<List<Finding>> doubts(GroupTransaction transaction, List<StatedChange> entries) {
        return each(
                transaction,
                entries,
                (stated, state) -> state instanceof Known known
                        ? StatedCompetence.doubts(
                                "jurisdiction",
                                stated.change().competence().jurisdiction(),
                                known,
                                StatedCompetence.placesOf(known, stated.change().from()))
                        : List.of());
    }

    @Override
    public Function<StatedChange, Optional<Finding>> register(GroupTransaction transaction) {
        CompetenceRegister competences = agencies.register(transaction);
        Places places = new Places(units.register(transaction));
        return stated -> Objection.first(
                new Objection("roles", () -> competences.requireOnlyHolder(stated.agency())),
                new Objection(
                        "jurisdiction",
                        () -> places.requireJurisdiction(
                                competences.agency(stated.agency()),
                                stated.change().from())),
                new Objection("jurisdiction", () -> places.requireDelegations(competences.agency(stated.agency()))));
    }

    @Override
    public Stream<StatedChange> all(String code, Agency state) {
        NavigableMap<LocalDate, Change> byDay = new TreeMap<>();
        changes(state).stream()
                .filter(change -> ((Known) state).isWithin(change.from()))
                .forEach(change -> byDay.put(change.from(), change));
        return UntilNext.of(byDay).stream().map(each -> new StatedChange(code, each.value(), each.to()));
    }
}

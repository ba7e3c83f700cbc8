package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.Agencies;
import vn.lienthong.catalog.agency.Agency;
import vn.lienthong.catalog.agency.Agency.Beginning;
import vn.lienthong.catalog.agency.Agency.End;
import vn.lienthong.catalog.agency.Agency.Ended;
import vn.lienthong.catalog.agency.Agency.Existing;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.agency.AgencyCommand.RecordAgency;
import vn.lienthong.catalog.agency.AgencyRejection;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.catalog.agency.Places;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;
import vn.lienthong.events.catalog.AgencyEvent.Takeover;

/** {@code agencies}: who is competent for what and where, from its first day to its last. */
@Singleton
public class AgencyFile implements TableFile<Known>, StreamFile<Known, AgencyCommand, AgencyEvent, Agency> {
    private static final Columns<Known> TABLE = Columns.<Known>none()
            .with("code", agency -> agency.beginning().code())
            .with("name_vi", agency -> agency.beginning().nameVi())
            .with("name_en", agency -> agency.beginning().nameEn())
            .with("kind", agency -> agency.beginning().kind())
            .with("level", agency -> agency.beginning().level())
            .with("roles", agency -> agency.beginning().competence().roles())
            .with("jurisdiction", agency -> agency.beginning().competence().jurisdiction())
            .optional("fields", agency -> agency.beginning().competence().fields())
            .optional("parent", agency -> agency.beginning().parent())
            .optional("statistics_code", agency -> agency.beginning().statisticsCode())
            .with("valid_from", agency -> agency.beginning().validFrom())
            .with("valid_to", agency -> agency.ending().map(End::validTo).orElse(null))
            .with("replaced_by", agency -> agency.ending().map(End::replacedBy).orElse(null))
            .ifTold(
                    "takeovers",
                    agency -> agency.ending()
                            .map(End::takeovers)
                            .map(JsonCell::text)
                            .orElse(null))
            .with(
                    "legal_basis",
                    agency -> isOfTheEnd(agency)
                            ? basisOfEnd(agency)
                            : agency.beginning().legalBasis())
            .ifTold(
                    "founding_basis",
                    agency -> isOfTheEnd(agency) ? agency.beginning().legalBasis() : null)
            .ifTold("closing_basis", agency -> isOfTheEnd(agency) ? null : basisOfEnd(agency));

    private final Agencies agencies;
    private final AdministrativeUnits units;

    public AgencyFile(Agencies agencies, AdministrativeUnits units) {
        this.agencies = agencies;
        this.units = units;
    }

    @Override
    public String kind() {
        return "agencies";
    }

    @Override
    public Columns<Known> table() {
        return TABLE;
    }

    @Override
    public Known row(Row row) {
        LocalDate from = row.dayOrNull("valid_from");
        Optional<LocalDate> to = row.end("valid_to", from);
        AgencyKind kind = row.oneOf(AgencyKind.class, "kind");
        boolean ofTheEnd = isOfTheEnd(kind, to.isPresent());
        Beginning beginning = new Beginning(
                StatedCompetence.agency(row, "code"),
                row.text("name_vi"),
                row.text("name_en"),
                kind,
                row.oneOf(AgencyLevel.class, "level"),
                StatedCompetence.of(row),
                row.optional("parent"),
                row.optional("statistics_code"),
                from,
                row.optional(ofTheEnd ? "founding_basis" : "legal_basis"));
        return to.<Known>map(day -> new Ended(beginning, end(day, row, ofTheEnd)))
                .orElseGet(() -> new Existing(beginning));
    }

    private static End end(LocalDate day, Row row, boolean ofTheEnd) {
        List<String> successors = row.list("replaced_by");
        return new End(
                day, successors, takeovers(row, successors), row.optional(ofTheEnd ? "legal_basis" : "closing_basis"));
    }

    /** Null where it is not told; only who replaces it can take over. */
    private static List<Takeover> takeovers(Row row, List<String> successors) {
        String told = row.optional("takeovers");
        List<Takeover> takeovers = told == null ? null : JsonCell.parse("takeovers", told, Takeover[].class);
        Stream.ofNullable(takeovers)
                .flatMap(List::stream)
                .map(Takeover::agency)
                .filter(agency -> !successors.contains(agency))
                .findFirst()
                .ifPresent(agency -> {
                    throw new RowUnfit("takeovers", "row.takeover-by-other", agency);
                });
        return takeovers;
    }

    /** The column for the basis tells one: a centre's is that of its opening, another's that of its end where it has ended. */
    private static boolean isOfTheEnd(AgencyKind kind, boolean ended) {
        return ended && kind != AgencyKind.ONE_STOP;
    }

    private static boolean isOfTheEnd(Known agency) {
        return isOfTheEnd(agency.beginning().kind(), agency instanceof Ended);
    }

    private static String basisOfEnd(Known agency) {
        return agency.ending().map(End::legalBasis).orElse(null);
    }

    @Override
    public Key key(Known agency) {
        return Key.always(agency.beginning().code());
    }

    @Override
    public Span span(Known agency) {
        return new Span(
                agency.beginning().validFrom(),
                agency.ending().map(End::validTo).orElse(null));
    }

    @Override
    public Known on(Known agency, LocalDate day) {
        return agency.on(day);
    }

    @Override
    public Agencies streams() {
        return agencies;
    }

    @Override
    public UUID stream(Known agency) {
        return AgencyCommand.idOf(subject(agency));
    }

    @Override
    public String subject(Known agency) {
        return agency.beginning().code();
    }

    @Override
    public List<AgencyCommand> commands(Known agency, Agency state, Instant now) {
        return List.of(new RecordAgency(agency.beginning(), agency.ending(), now));
    }

    @Override
    public Known said(Known agency, Agency state) {
        return state instanceof Known known ? known : null;
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return switch (rejection) {
            case AgencyRejection.AGENCY_ENDS_BEFORE_IT_BEGINS -> "valid_to";
            case AgencyRejection.PARENT_OF_ITSELF -> "parent";
            default -> codeField();
        };
    }

    @Override
    public List<List<Finding>> doubts(GroupTransaction transaction, List<Known> entries) {
        return each(
                transaction,
                entries,
                (agency, state) -> StatedCompetence.doubts(
                        "jurisdiction",
                        StatedCompetence.placesOf(agency, null),
                        agency,
                        state instanceof Known known ? StatedCompetence.placesOf(known, null) : List.of()));
    }

    @Override
    public Function<Known, Optional<Finding>> register(GroupTransaction transaction) {
        CompetenceRegister competences = agencies.register(transaction);
        Places places = new Places(units.register(transaction));
        return agency -> Objection.first(
                new Objection("roles", () -> competences.requireOnlyHolder(subject(agency))),
                new Objection("jurisdiction", () -> places.requireJurisdiction(competences.agency(subject(agency)))),
                new Objection("jurisdiction", () -> places.requireDelegations(competences.agency(subject(agency)))),
                new Objection(
                        "parent",
                        () -> Optional.ofNullable(agency.beginning().parent())
                                .ifPresent(parent -> competences.requireExisting(
                                        parent, agency.beginning().validFrom()))),
                new Objection(
                        "replaced_by",
                        () -> agency.ending()
                                .ifPresent(end -> end.replacedBy()
                                        .forEach(other -> competences.requireExisting(other, end.validTo())))));
    }

    @Override
    public Stream<Known> all(String code, Agency state) {
        return state instanceof Known known ? Stream.of(known) : Stream.of();
    }
}

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
import vn.lienthong.catalog.Agencies;
import vn.lienthong.catalog.agency.Agency;
import vn.lienthong.catalog.agency.Agency.Described;
import vn.lienthong.catalog.agency.Agency.Description;
import vn.lienthong.catalog.agency.Agency.Known;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.agency.AgencyCommand.DescribeAgency;
import vn.lienthong.catalog.agency.AgencyRejection;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.catalog.imports.AgencyDescriptionFile.StatedName;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyKind;
import vn.lienthong.events.catalog.AgencyEvent.AgencyLevel;

/**
 * {@code agency-descriptions}: what agencies are called, and to which other they belong, from later days on; what they were
 * called first stands in {@code agencies}.
 */
@Singleton
public class AgencyDescriptionFile
        implements TableFile<StatedName>, StreamFile<StatedName, AgencyCommand, AgencyEvent, Agency> {
    private static final Columns<StatedName> TABLE = Columns.<StatedName>none()
            .with("agency", StatedName::agency)
            .with("from", stated -> stated.said().from())
            .with("name_vi", stated -> stated.description().nameVi())
            .with("name_en", stated -> stated.description().nameEn())
            .with("kind", stated -> stated.description().kind())
            .with("level", stated -> stated.description().level())
            .optional("parent", stated -> stated.description().parent())
            .with("legal_basis", stated -> stated.said().legalBasis());

    private final Agencies agencies;

    public AgencyDescriptionFile(Agencies agencies) {
        this.agencies = agencies;
    }

    /** What was said of an agency. @param to day of the next one; null where there is none, or nobody asks */
    record StatedName(String agency, Described said, LocalDate to) {
        Description description() {
            return said.description();
        }
    }

    @Override
    public String kind() {
        return "agency-descriptions";
    }

    @Override
    public String codeField() {
        return "agency";
    }

    @Override
    public Columns<StatedName> table() {
        return TABLE;
    }

    @Override
    public StatedName row(Row row) {
        Description description = new Description(
                row.text("name_vi"),
                row.text("name_en"),
                row.oneOf(AgencyKind.class, "kind"),
                row.oneOf(AgencyLevel.class, "level"),
                row.optional("parent"));
        return new StatedName(
                StatedCompetence.agency(row, "agency"),
                new Described(row.day("from"), description, row.text("legal_basis")),
                null);
    }

    @Override
    public Key key(StatedName stated) {
        return Key.always(stated.agency() + " " + stated.said().from());
    }

    @Override
    public Span span(StatedName stated) {
        return new Span(stated.said().from(), stated.to());
    }

    @Override
    public Agencies streams() {
        return agencies;
    }

    @Override
    public UUID stream(StatedName stated) {
        return AgencyCommand.idOf(stated.agency());
    }

    @Override
    public String subject(StatedName stated) {
        return stated.agency();
    }

    @Override
    public List<AgencyCommand> commands(StatedName stated, Agency state, Instant now) {
        return List.of(new DescribeAgency(stated.agency(), stated.said(), now));
    }

    @Override
    public StatedName said(StatedName stated, Agency state) {
        return descriptions(state)
                .filter(known -> known.from().equals(stated.said().from()))
                .findFirst()
                .map(known -> new StatedName(stated.agency(), known, null))
                .orElse(null);
    }

    /** What it was called until then. */
    @Override
    public StatedName standing(StatedName stated, Agency state) {
        LocalDate from = stated.said().from();
        return state instanceof Known known
                ? new StatedName(stated.agency(), new Described(from, known.descriptionOn(from), null), null)
                : null;
    }

    private static Stream<Described> descriptions(Agency agency) {
        return agency instanceof Known known ? known.later().descriptions().stream() : Stream.of();
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return switch (rejection) {
            case AgencyRejection.DAY_OUT_OF_ITS_TIME -> "from";
            case AgencyRejection.PARENT_OF_ITSELF -> "parent";
            default -> codeField();
        };
    }

    @Override
    public Function<StatedName, Optional<Finding>> register(GroupTransaction transaction) {
        CompetenceRegister register = agencies.register(transaction);
        return stated -> Objection.first(new Objection(
                "parent",
                () -> Optional.ofNullable(stated.description().parent())
                        .ifPresent(parent ->
                                register.requireExisting(parent, stated.said().from()))));
    }

    @Override
    public Stream<StatedName> all(String code, Agency state) {
        NavigableMap<LocalDate, Described> byDay = new TreeMap<>();
        descriptions(state)
                .filter(described -> ((Known) state).isWithin(described.from()))
                .forEach(described -> byDay.put(described.from(), described));
        return UntilNext.of(byDay).stream().map(each -> new StatedName(code, each.value(), each.to()));
    }
}

package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.unit.AdministrativeUnit;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.RecordUnit;
import vn.lienthong.catalog.unit.Successions;
import vn.lienthong.catalog.unit.UnitCommand;
import vn.lienthong.catalog.unit.UnitLevel;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.catalog.unit.UnitRegister.Entry;
import vn.lienthong.catalog.unit.UnitRejection;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.UnitEvent;
import vn.lienthong.events.catalog.UnitEvent.Succession;
import vn.lienthong.events.catalog.UnitEvent.UnitKind;

/** {@code units}: administrative units and what became of them. */
@Singleton
public class UnitFile implements TableFile<Entry>, StreamFile<Entry, UnitCommand, UnitEvent, AdministrativeUnit> {
    private static final Columns<Entry> TABLE = Columns.<Entry>none()
            .with("code", unit -> unit.beginning().code())
            .with("name", unit -> unit.beginning().name())
            .with("type", unit -> unit.beginning().kind())
            .with("parent", unit -> unit.beginning().parent())
            .with("valid_from", unit -> unit.beginning().validFrom())
            .with("valid_to", unit -> unit.end().map(End::validTo).orElse(null))
            .with(
                    "replaced_by",
                    unit -> unit.end()
                            .map(end -> String.join(";", end.replacedBy()))
                            .orElse(null))
            .with("succession", unit -> unit.end().map(End::succession).orElse(null))
            .with(
                    "legal_basis",
                    unit -> unit.end()
                            .map(End::legalBasis)
                            .orElse(
                                    unit.end().isPresent()
                                            ? null
                                            : unit.beginning().legalBasis()))
            .ifTold(
                    "founding_basis",
                    unit -> unit.end().isPresent() ? unit.beginning().legalBasis() : null)
            .ifTold("made_of", unit -> StatedParts.text(unit.beginning().madeOf()))
            .ifTold("parts", unit -> StatedParts.text(unit.end().map(End::parts).orElse(null)));

    private final AdministrativeUnits units;

    public UnitFile(AdministrativeUnits units) {
        this.units = units;
    }

    @Override
    public String kind() {
        return "units";
    }

    @Override
    public Columns<Entry> table() {
        return TABLE;
    }

    @Override
    public Entry row(Row row) {
        LocalDate from = row.dayOrNull("valid_from");
        Optional<LocalDate> to = row.end("valid_to", from);
        StatedSuccession stated = StatedSuccession.parse(row.optional("succession"));
        if (to.isEmpty()) {
            stated.requireNoEnd();
        }
        UnitKind kind = row.oneOf(UnitKind.class, "type");
        Beginning beginning = new Beginning(
                code(row, kind),
                row.text("name"),
                kind,
                row.text("parent"),
                from,
                stated.origins(StatedParts.parse("made_of", row.optional("made_of"))),
                row.optional(to.isPresent() ? "founding_basis" : "legal_basis"));
        return new Entry(beginning, to.map(day -> end(day, row, stated)));
    }

    /** A spreadsheet takes zeros away where it takes a code for a number. */
    private static String code(Row row, UnitKind kind) {
        String code = row.text("code");
        UnitLevel level = UnitLevel.of(kind);
        if (!level.isCode(code)) {
            throw new RowUnfit("code", "row.no-unit-code", code, level.digits());
        }
        return code;
    }

    private static End end(LocalDate day, Row row, StatedSuccession stated) {
        Succession succession = stated.end();
        List<String> successors = row.list("replaced_by", ';', UnitsNamed.CODE, "row.no-unit");
        if (!Successions.fits(succession, successors.size())) {
            throw new RowUnfit("replaced_by", "row.successors-do-not-fit", succession, successors.size());
        }
        return new End(
                day,
                successors,
                succession,
                StatedParts.parse("parts", row.optional("parts")),
                row.optional("legal_basis"));
    }

    @Override
    public Key key(Entry unit) {
        return new Key(unit.beginning().code(), span(unit));
    }

    @Override
    public Span span(Entry unit) {
        return new Span(
                unit.beginning().validFrom(), unit.end().map(End::validTo).orElse(null));
    }

    @Override
    public AdministrativeUnits streams() {
        return units;
    }

    @Override
    public UUID stream(Entry unit) {
        return new RecordUnit(unit.beginning(), unit.end(), null).unitId();
    }

    @Override
    public String subject(Entry unit) {
        return unit.beginning().code();
    }

    @Override
    public List<UnitCommand> commands(Entry unit, AdministrativeUnit state, Instant now) {
        return List.of(new RecordUnit(unit.beginning(), unit.end(), now));
    }

    @Override
    public Entry said(Entry unit, AdministrativeUnit state) {
        return UnitRegister.entry(state).orElse(null);
    }

    @Override
    public List<List<Finding>> doubts(GroupTransaction transaction, List<Entry> entries) {
        return each(transaction, entries, (unit, state) -> UnitsNamed.doubts(unit, UnitRegister.entry(state)));
    }

    /** What is said of a unit may also be wrong of others, that name it and of which the file says nothing new. */
    @Override
    public Function<Entry, Optional<Finding>> register(GroupTransaction transaction, List<Entry> said) {
        UnitRegister register = units.register(transaction);
        Set<Entry> ofTheFile = Set.copyOf(said);
        return unit -> unsound(register, Stream.of(unit), this::fieldOf)
                .or(() -> unsound(
                        register,
                        register.naming(subject(unit)).filter(other -> !ofTheFile.contains(other)),
                        UnitFile::fieldThatOthersBuildOn));
    }

    private static Optional<Finding> unsound(
            UnitRegister register, Stream<Entry> units, Function<Rejection, String> fieldOf) {
        try {
            units.forEach(register::requireSound);
            return Optional.empty();
        } catch (CommandRejected rejected) {
            return Optional.of(Finding.of(fieldOf.apply(rejected.rejection()), rejected));
        }
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return switch ((UnitRejection) rejection) {
            case PARENT_MISSING, PARENT_NOT_ALWAYS_THERE, PARENT_OF_NO_HIGHER_LEVEL -> "parent";
            case UNIT_NAMED_MISSING, SUCCESSOR_MISSING, SUCCESSOR_ABSENT, UNIT_NAMED_TWICE -> "replaced_by";
            case UNITS_STAY_BELOW, UNITS_LEFT_BELOW, ENDS_ALREADY, ENDS_BEFORE_IT_BEGINS -> "valid_to";
            case CODE_HELD, CODE_TAKEN, CODE_OF_OTHER_LEVEL, UNIT_NOT_THERE, NOTHING_CHANGES -> "code";
            case PARTS_DO_NOT_ADD_UP, PARTS_OF_OTHERS -> "parts";
            case SUCCESSION_UNFIT, TERRITORY_FROM_NOWHERE, ORIGIN_CONTRADICTED -> "succession";
        };
    }

    /** The field that is wrong if a unit becomes unsound that names the one of the row. */
    private static String fieldThatOthersBuildOn(Rejection rejection) {
        return switch ((UnitRejection) rejection) {
            case PARENT_OF_NO_HIGHER_LEVEL -> "type";
            case ORIGIN_CONTRADICTED -> "replaced_by";
            default -> "valid_to";
        };
    }

    @Override
    public Stream<Entry> all(String code, AdministrativeUnit state) {
        return UnitRegister.entry(state).stream();
    }
}

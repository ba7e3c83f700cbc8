package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.imports.ProcedureFile.StatedVersion;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.catalog.procedure.ProcedureRejection;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.chassis.eventstore.UnitOfWork;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/** {@code procedures}: a line of the national catalogue each. */
@Singleton
public class ProcedureFile
        implements TableFile<StatedVersion>, StreamFile<StatedVersion, ProcedureCommand, ProcedureEvent, Procedure> {
    /** Of the national database; of a province's own version the code of the province follows, in either order. */
    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}(?:(?:\\.000\\.00\\.00)?\\.[A-Z]\\d{2})?");

    private static final Columns<StatedVersion> TABLE = Columns.<StatedVersion>none()
            .with("code", StatedVersion::code)
            .with("name_vi", stated -> stated.version().nameVi())
            .with("gloss_en", stated -> stated.version().nameEn())
            .with("field_vi", stated -> stated.version().fieldVi())
            .with("field_en", stated -> stated.version().fieldEn())
            .with("levels", stated -> stated.version().levels())
            .with("responsible_agency", stated -> stated.version().responsibleAgency())
            .with("time_value", stated -> StatedLimit.value(stated.version().limit()))
            .with("time_unit", stated -> StatedLimit.unit(stated.version().limit()))
            .with("time_note", stated -> stated.version().limitNote())
            .with("fee_vnd", stated -> stated.version().feeVnd())
            .with("fee_note", stated -> stated.version().feeNote())
            .with("channels", stated -> stated.version().channels())
            .with("interconnected", stated -> stated.version().interconnected())
            .with("announcing_decision", stated -> stated.version().announcingDecision())
            .with("validity", stated -> validity(stated.version()).text());

    private final Procedures procedures;

    public ProcedureFile(Procedures procedures) {
        this.procedures = procedures;
    }

    /** A version with its procedure's code. */
    record StatedVersion(String code, ProcedureVersion version) {}

    private enum Level {
        CENTRAL,
        PROVINCE,
        DISTRICT,
        COMMUNE,
        OTHER
    }

    @Override
    public String kind() {
        return "procedures";
    }

    @Override
    public Columns<StatedVersion> table() {
        return TABLE;
    }

    @Override
    public StatedVersion row(Row row) {
        String code = row.text("code");
        if (!CODE.matcher(code).matches()) {
            throw new RowUnfit("code", "row.no-procedure-code", code);
        }
        return new StatedVersion(code, version(row));
    }

    private static ProcedureVersion version(Row row) {
        StatedValidity validity = StatedValidity.parse(row.text("validity"));
        return new ProcedureVersion(
                row.text("name_vi"),
                row.text("gloss_en"),
                row.text("field_vi"),
                row.text("field_en"),
                row.someOf(Level.class, "levels").stream().map(Level::name).toList(),
                row.text("responsible_agency"),
                limit(row),
                row.optional("time_note"),
                row.numberOrNull("fee_vnd"),
                row.optional("fee_note"),
                row.someOf(Channel.class, "channels"),
                row.yes("interconnected"),
                validity.from(),
                validity.to(),
                row.optional("announcing_decision"),
                null);
    }

    private static Limit limit(Row row) {
        StatedUnit unit = row.oneOf(StatedUnit.class, "time_unit");
        String note = Objects.requireNonNullElse(row.optional("time_note"), "");
        return StatedLimit.of("time_value", row.number("time_value"), unit, note);
    }

    private static StatedValidity validity(ProcedureVersion version) {
        return new StatedValidity(version.validFrom(), version.validTo());
    }

    @Override
    public Key key(StatedVersion stated) {
        return new Key(stated.code(), span(stated));
    }

    @Override
    public Span span(StatedVersion stated) {
        return new Span(stated.version().validFrom(), stated.version().validTo());
    }

    @Override
    public Procedures streams() {
        return procedures;
    }

    @Override
    public UUID stream(StatedVersion stated) {
        return ProcedureCommand.idOf(stated.code());
    }

    @Override
    public String subject(StatedVersion stated) {
        return stated.code();
    }

    @Override
    public List<ProcedureCommand> commands(StatedVersion stated, Procedure state, Instant now) {
        return List.of(new RecordVersion(stated.code(), stated.version(), now));
    }

    /** Of the versions that are in force at the same time the one that begins on the same day. */
    @Override
    public StatedVersion said(StatedVersion stated, Procedure state) {
        List<StatedVersion> meeting = all(stated.code(), state)
                .filter(known -> span(known).meets(span(stated)))
                .toList();
        return meeting.stream()
                .filter(known -> Objects.equals(span(known).from(), span(stated).from()))
                .findFirst()
                .or(() -> meeting.reversed().stream().findFirst())
                .orElse(null);
    }

    @Override
    public String fieldOf(Rejection rejection) {
        return switch ((ProcedureRejection) rejection) {
            case VERSIONS_OVERLAP, VERSION_ENDS_BEFORE_IT_BEGINS -> "validity";
            default -> codeField();
        };
    }

    @Override
    public List<List<Finding>> doubts(GroupTransaction transaction, List<StatedVersion> entries) {
        UnitOfWork<ProcedureCommand, ProcedureEvent, Procedure> work = procedures.in(transaction);
        work.read(entries.stream().map(this::stream).toList());
        List<List<Finding>> doubts = entries.stream()
                .map(stated -> doubts(stated, work.find(stream(stated)).state()))
                .toList();
        work.release();
        return doubts;
    }

    private List<Finding> doubts(StatedVersion stated, Procedure state) {
        StatedVersion before = said(stated, state);
        return before == null
                ? List.of()
                : TimeTraps.againstBefore(
                        before.version().limit(), stated.version().limit());
    }

    @Override
    public Stream<StatedVersion> all(String code, Procedure state) {
        return state.inForce().stream().map(version -> new StatedVersion(code, version));
    }
}

package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.imports.ProcedureFile.StatedVersion;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.Procedure.Published;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureCommand.PublishVersion;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/** {@code procedures}: a line of the national catalogue each. */
@Singleton
public class ProcedureFile implements TableFile<StatedVersion>, StreamFile<StatedVersion, ProcedureCommand, Procedure> {
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

    private static final Timeline<ProcedureVersion> TIMELINE =
            new Timeline<>(version -> new Span(version.validFrom(), version.validTo()), ProcedureFile::cut);

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
        return new StatedVersion(row.text("code"), version(row));
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
                row.optional("announcing_decision"));
    }

    private static Limit limit(Row row) {
        StatedUnit unit = row.oneOf(StatedUnit.class, "time_unit");
        String note = Objects.requireNonNullElse(row.optional("time_note"), "");
        return StatedLimit.of("time_value", row.numberOrNull("time_value"), unit, note);
    }

    private static StatedValidity validity(ProcedureVersion version) {
        return new StatedValidity(version.validFrom(), version.validTo());
    }

    private static ProcedureVersion cut(ProcedureVersion version, Span span) {
        return new ProcedureVersion(
                version.nameVi(),
                version.nameEn(),
                version.fieldVi(),
                version.fieldEn(),
                version.levels(),
                version.responsibleAgency(),
                version.limit(),
                version.limitNote(),
                version.feeVnd(),
                version.feeNote(),
                version.channels(),
                version.interconnected(),
                span.from(),
                span.to(),
                version.announcingDecision());
    }

    @Override
    public Key key(StatedVersion stated) {
        return new Key(stated.code(), span(stated));
    }

    @Override
    public Span span(StatedVersion stated) {
        return TIMELINE.spanOf().apply(stated.version());
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
        return List.of(new PublishVersion(stated.code(), stated.version(), now));
    }

    @Override
    public StatedVersion said(StatedVersion stated, Procedure state) {
        return TIMELINE.at(span(stated), versions(state))
                .map(version -> new StatedVersion(stated.code(), version))
                .orElse(null);
    }

    private static List<ProcedureVersion> versions(Procedure procedure) {
        return procedure instanceof Published published ? published.versions() : List.of();
    }

    @Override
    public Function<StatedVersion, List<Finding>> doubts(
            GroupTransaction transaction, List<Found<StatedVersion>> entries) {
        procedures
                .in(transaction)
                .read(entries.stream().map(entry -> stream(entry.value())).toList());
        return stated -> {
            StatedVersion before =
                    said(stated, procedures.in(transaction).find(stream(stated)).state());
            return before == null
                    ? List.of()
                    : TimeTraps.againstBefore(
                            before.version().limit(), stated.version().limit());
        };
    }

    @Override
    public List<Outcome<StatedVersion>> record(
            GroupTransaction transaction, List<Found<StatedVersion>> entries, CommandContext context) {
        return new RowByRow<>(this, procedures, context).record(transaction, entries);
    }

    @Override
    public void export(Handle handle, Consumer<StatedVersion> each) {
        procedures.forEach(
                handle,
                (code, procedure) -> TIMELINE.of(versions(procedure))
                        .forEach(version -> each.accept(new StatedVersion(code, version))));
    }
}

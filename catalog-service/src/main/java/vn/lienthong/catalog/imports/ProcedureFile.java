package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.Procedures;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;
import vn.lienthong.catalog.procedure.ProcedureCommand.RecordVersion;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/** {@code procedures.csv}: a line of the national catalogue each, with the traps that it is known for. */
@Singleton
public class ProcedureFile implements CatalogFile<RecordVersion> {
    private static final List<String> COLUMNS = List.of(
            "code",
            "name_vi",
            "gloss_en",
            "field_vi",
            "field_en",
            "levels",
            "responsible_agency",
            "time_value",
            "time_unit",
            "time_note",
            "fee_vnd",
            "fee_note",
            "channels",
            "interconnected",
            "announcing_decision",
            "validity");
    /** "135 VNĐ" stands for thousands in the catalogue, and no fee is below that. */
    private static final long LOWEST_FEE_VND = 1_000;
    /** Decisions by which the catalogue was tried out. */
    private static final String TRIAL_DECISION = "Demo";

    private final Procedures procedures;
    private final InstantSource clock;

    public ProcedureFile(Procedures procedures, InstantSource clock) {
        this.procedures = procedures;
        this.clock = clock;
    }

    private enum Level {
        CENTRAL,
        PROVINCE,
        DISTRICT,
        COMMUNE,
        OTHER
    }

    @Override
    public Rows<RecordVersion> read(String file) {
        return CsvFile.read(file, COLUMNS, this::row);
    }

    private Keyed<RecordVersion> row(Row row) {
        String code = row.text("code");
        ProcedureVersion version = version(row);
        RecordVersion command = new RecordVersion(code, version, clock.instant());
        return new Keyed<>(new Key(code, version.validFrom(), version.validTo()), command);
    }

    @Override
    public int record(Handle handle, List<Found<RecordVersion>> rows, CommandContext context, Consumer<Fault> refused) {
        return rows.stream()
                .map(Found::value)
                .mapToInt(command -> procedures
                        .handle(
                                handle,
                                command.procedureId(),
                                command,
                                OptionalInt.empty(),
                                context.withSubject(command.code()))
                        .appended()
                        .size())
                .sum();
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
                fee(row),
                row.optional("fee_note"),
                row.someOf(Channel.class, "channels"),
                row.yes("interconnected"),
                validity.from(),
                validity.to(),
                announcingDecision(row),
                null);
    }

    private static Limit limit(Row row) {
        StatedUnit unit = row.oneOf(StatedUnit.class, "time_unit");
        String note = Objects.requireNonNullElse(row.optional("time_note"), "");
        return StatedLimit.of("time_value", row.numberOrNull("time_value"), unit, note);
    }

    private static Long fee(Row row) {
        Long fee = row.numberOrNull("fee_vnd");
        if (fee != null && fee > 0 && fee < LOWEST_FEE_VND) {
            throw new RowUnfit("fee_vnd", "row.fee-in-thousands", fee);
        }
        return fee;
    }

    private static String announcingDecision(Row row) {
        String decision = row.optional("announcing_decision");
        if (decision != null && decision.startsWith(TRIAL_DECISION)) {
            throw new RowUnfit("announcing_decision", "row.trial-decision", decision);
        }
        return decision;
    }
}

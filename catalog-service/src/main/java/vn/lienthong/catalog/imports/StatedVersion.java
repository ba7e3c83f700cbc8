package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;
import vn.lienthong.catalog.procedure.Bounds;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureCode;
import vn.lienthong.events.catalog.ProcedureEvent.Decision;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/**
 * A version of a procedure with its code, as a line of the national catalogue states it.
 *
 * @param decision by which it was announced; null where no more than its number is told
 */
record StatedVersion(String code, ProcedureVersion version, Decision decision) {
    static final Columns<StatedVersion> TABLE = StatedDetails.columns(Columns.<StatedVersion>none()
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
            .with("validity", stated -> stated.validity().text())
            .optional("steps", stated -> stated.version().stepsNote())
            .ifTold("decision_date", stated -> stated.ofDecision(Decision::date))
            .ifTold("decision_authority", stated -> stated.ofDecision(Decision::authority)));

    private enum Level {
        CENTRAL,
        PROVINCE,
        DISTRICT,
        COMMUNE,
        OTHER
    }

    /** {@link RowUnfit} where a field is not what it must be. */
    static StatedVersion of(Row row) {
        String written = row.text("code");
        ProcedureCode code =
                ProcedureCode.parse(written).orElseThrow(() -> new RowUnfit("code", "row.no-procedure-code", written));
        StatedValidity validity = StatedValidity.parse(row.text("validity"));
        ProcedureVersion version = new ProcedureVersion(
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
                StatedDetails.of(row),
                row.optional("steps"));
        Bounds.exceededBy(version).ifPresent(unfit -> {
            throw VersionColumn.unfit(unfit);
        });
        return new StatedVersion(code.text(), version, decision(row));
    }

    private static Decision decision(Row row) {
        return row.tellsAny(List.of("decision_date", "decision_authority"))
                ? new Decision(
                        row.text("announcing_decision"), row.day("decision_date"), row.text("decision_authority"))
                : null;
    }

    /** Without its decision, where the other tells no more of that than its number. */
    StatedVersion asToldBy(StatedVersion other) {
        return other.decision == null ? new StatedVersion(code, version, null) : this;
    }

    private Object ofDecision(Function<Decision, ?> part) {
        return decision == null ? null : part.apply(decision);
    }

    Span span() {
        return new Span(version.validFrom(), version.validTo());
    }

    boolean beginsWith(StatedVersion other) {
        return Objects.equals(version.validFrom(), other.version.validFrom());
    }

    List<String> lifeEvents() {
        return version.details() == null ? List.of() : version.details().lifeEvents();
    }

    private StatedValidity validity() {
        return new StatedValidity(version.validFrom(), version.validTo());
    }

    private static Limit limit(Row row) {
        StatedUnit unit = row.oneOf(StatedUnit.class, "time_unit");
        String note = Objects.requireNonNullElse(row.optional("time_note"), "");
        return StatedLimit.of("time_value", row.number("time_value"), unit, note);
    }
}

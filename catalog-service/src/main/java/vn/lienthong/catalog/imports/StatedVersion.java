package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.Objects;
import vn.lienthong.catalog.imports.StatedLimit.StatedUnit;
import vn.lienthong.catalog.procedure.ProcedureCode;
import vn.lienthong.events.Channel;
import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/** A version of a procedure with its code, as a line of the national catalogue states it. */
record StatedVersion(String code, ProcedureVersion version) {
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
            .optional("steps", stated -> stated.version().stepsNote()));

    private enum Level {
        CENTRAL,
        PROVINCE,
        DISTRICT,
        COMMUNE,
        OTHER
    }

    /** {@link RowUnfit} where a field is not what it must be. */
    static StatedVersion of(Row row) {
        String code = row.text("code");
        if (!ProcedureCode.isSound(code)) {
            throw new RowUnfit("code", "row.no-procedure-code", code);
        }
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
        return new StatedVersion(code, version);
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

package vn.lienthong.catalog.unit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.catalog.unit.AdministrativeUnit.Beginning;
import vn.lienthong.catalog.unit.AdministrativeUnit.End;
import vn.lienthong.catalog.unit.AdministrativeUnit.Ended;
import vn.lienthong.catalog.unit.AdministrativeUnit.Existing;
import vn.lienthong.catalog.unit.AdministrativeUnit.NotRecorded;

/** Records what the register says of a unit. @param end empty while the unit exists */
public record RecordUnit(Beginning beginning, Optional<End> end, Instant recordedAt) implements UnitCommand {
    /** A code is given anew when its unit is no more, so the first day belongs to the identity. */
    @Override
    public UUID unitId() {
        String key = "unit %s from %s".formatted(beginning.code(), beginning.validFrom());
        return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
    }

    /** With what was named before and is not named again. */
    RecordUnit completedBy(AdministrativeUnit unit) {
        return switch (unit) {
            case NotRecorded _ -> this;
            case Existing(Beginning known) -> new RecordUnit(beginning.completedBy(known), end, recordedAt);
            case Ended(Beginning known, End gone) ->
                new RecordUnit(beginning.completedBy(known), end.map(told -> told.completedBy(gone)), recordedAt);
        };
    }
}

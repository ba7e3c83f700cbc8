package vn.lienthong.catalog.unit;

import java.time.Instant;
import java.util.UUID;

/** What may be asked of an administrative unit. */
public sealed interface UnitCommand permits RecordUnit, UnitCommand.WithdrawUnit {
    UUID unitId();

    /** It was recorded by mistake, under a wrong code or from a wrong day: there never was such a unit. */
    record WithdrawUnit(UUID unitId, Instant withdrawnAt) implements UnitCommand {}
}

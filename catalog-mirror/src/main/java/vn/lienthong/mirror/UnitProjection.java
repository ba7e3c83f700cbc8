package vn.lienthong.mirror;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.UnitEvent;
import vn.lienthong.events.catalog.UnitEvent.UnitDissolved;
import vn.lienthong.events.catalog.UnitEvent.UnitEstablished;
import vn.lienthong.events.catalog.UnitEvent.UnitWithdrawn;

/** Administrative units, those that are no more included. */
final class UnitProjection implements Projection<UUID, UnitRow> {
    static final Table<UUID, UnitRow> TABLE = Table.of(UnitRow.class, "mirror_unit");

    @Override
    public Table<UUID, UnitRow> table() {
        return TABLE;
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof UnitEvent event ? Set.of(event.unitId()) : Set.of();
    }

    @Override
    public UnitRow apply(UUID unitId, UnitRow row, Recorded<?> recorded) {
        return switch ((UnitEvent) recorded.event()) {
            case UnitEstablished e ->
                new UnitRow(
                        unitId,
                        e.code(),
                        e.name(),
                        e.kind(),
                        e.parent(),
                        e.validFrom(),
                        null,
                        List.of(),
                        null,
                        null,
                        e.madeOf(),
                        e.legalBasis(),
                        null);
            case UnitDissolved e ->
                new UnitRow(
                        unitId,
                        row.code(),
                        row.name(),
                        row.kind(),
                        row.parent(),
                        row.validFrom(),
                        e.validTo(),
                        e.replacedBy(),
                        e.succession(),
                        e.parts(),
                        row.madeOf(),
                        row.legalBasis(),
                        e.legalBasis());
            case UnitWithdrawn _ -> null;
        };
    }
}

package vn.lienthong.mirror;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.AgencyEvent;
import vn.lienthong.events.catalog.AgencyEvent.AgencyDissolved;
import vn.lienthong.events.catalog.AgencyEvent.AgencyEstablished;

/** Agencies, those that are no more included. */
final class AgencyProjection implements Projection<UUID, AgencyRow> {
    static final Table<UUID, AgencyRow> TABLE = Table.of(AgencyRow.class, "mirror_agency");

    @Override
    public Table<UUID, AgencyRow> table() {
        return TABLE;
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof AgencyEvent event ? Set.of(event.agencyId()) : Set.of();
    }

    @Override
    public AgencyRow apply(UUID agencyId, AgencyRow row, Recorded<?> recorded) {
        return switch ((AgencyEvent) recorded.event()) {
            case AgencyEstablished e ->
                new AgencyRow(
                        agencyId,
                        e.code(),
                        e.nameVi(),
                        e.nameEn(),
                        e.kind(),
                        e.level(),
                        e.roles(),
                        e.jurisdiction(),
                        e.validFrom(),
                        null,
                        List.of());
            case AgencyDissolved e ->
                new AgencyRow(
                        agencyId,
                        row.code(),
                        row.nameVi(),
                        row.nameEn(),
                        row.kind(),
                        row.level(),
                        row.roles(),
                        row.jurisdiction(),
                        row.validFrom(),
                        e.validTo(),
                        e.replacedBy());
        };
    }
}

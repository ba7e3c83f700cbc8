package vn.lienthong.mirror;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreClosed;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;

/** One-stop centres, closed ones included. */
final class CentreProjection implements Projection<UUID, CentreRow> {
    static final Table<UUID, CentreRow> TABLE = Table.of(CentreRow.class, "mirror_centre");

    @Override
    public Table<UUID, CentreRow> table() {
        return TABLE;
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof CentreEvent event ? Set.of(event.centreId()) : Set.of();
    }

    @Override
    public CentreRow apply(UUID centreId, CentreRow row, Recorded<?> recorded) {
        return switch ((CentreEvent) recorded.event()) {
            case CentreOpened e ->
                new CentreRow(
                        centreId,
                        e.code(),
                        e.nameVi(),
                        e.nameEn(),
                        e.kind(),
                        e.unit(),
                        e.serves(),
                        e.provinceWide(),
                        e.address(),
                        e.latitude(),
                        e.longitude(),
                        e.calendar(),
                        e.phone(),
                        e.openedOn(),
                        null);
            case CentreClosed e ->
                new CentreRow(
                        centreId,
                        row.code(),
                        row.nameVi(),
                        row.nameEn(),
                        row.kind(),
                        row.unit(),
                        row.serves(),
                        row.provinceWide(),
                        row.address(),
                        row.latitude(),
                        row.longitude(),
                        row.calendar(),
                        row.phone(),
                        row.openedOn(),
                        e.closedOn());
        };
    }
}

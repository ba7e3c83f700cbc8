package vn.lienthong.mirror;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.catalog.CentreEvent;
import vn.lienthong.events.catalog.CentreEvent.CentreClosed;
import vn.lienthong.events.catalog.CentreEvent.CentreDescribed;
import vn.lienthong.events.catalog.CentreEvent.CentreOpened;
import vn.lienthong.events.catalog.CentreEvent.DesksArranged;
import vn.lienthong.events.catalog.CentreEvent.ReceptionArranged;
import vn.lienthong.events.catalog.CentreEvent.ServedUnit;
import vn.lienthong.events.catalog.CentreEvent.ServedUnitsChanged;
import vn.lienthong.mirror.CentreRow.Later;

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
            case CentreOpened e -> opened(e, row == null ? Later.NOTHING : row.later());
            case ServedUnitsChanged e ->
                with(row, e.appliedTo(row.serves()), row.closedOn(), row.later().and(e));
            case CentreDescribed e ->
                with(row, row.serves(), row.closedOn(), row.later().and(e));
            case ReceptionArranged e ->
                with(row, row.serves(), row.closedOn(), row.later().and(e));
            case DesksArranged e ->
                with(row, row.serves(), row.closedOn(), row.later().and(e));
            case CentreClosed e -> with(row, row.serves(), e.closedOn(), row.later());
        };
    }

    /** What was arranged and changed since it was first opened stays so. */
    private static CentreRow opened(CentreOpened e, Later later) {
        List<ServedUnit> serves = e.serves();
        for (ServedUnitsChanged change : later.serviceChanges()) {
            serves = change.appliedTo(serves);
        }
        return new CentreRow(
                e.centreId(),
                e.code(),
                e.nameVi(),
                e.nameEn(),
                e.kind(),
                e.unit(),
                serves,
                e.provinceWide(),
                e.address(),
                e.latitude(),
                e.longitude(),
                e.calendar(),
                e.phone(),
                e.openedOn(),
                null,
                later);
    }

    private static CentreRow with(CentreRow row, List<ServedUnit> serves, LocalDate closedOn, Later later) {
        return new CentreRow(
                row.centreId(),
                row.code(),
                row.nameVi(),
                row.nameEn(),
                row.kind(),
                row.unit(),
                serves,
                row.provinceWide(),
                row.address(),
                row.latitude(),
                row.longitude(),
                row.calendar(),
                row.phone(),
                row.openedOn(),
                closedOn,
                later);
    }
}

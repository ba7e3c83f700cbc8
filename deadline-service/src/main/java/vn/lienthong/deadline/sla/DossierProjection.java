package vn.lienthong.deadline.sla;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Projector;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.chassis.projection.Tally;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.Topics;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.dossier.DossierEvent;

/** Every dossier from submission to its end: the rows that the balance counts. */
public final class DossierProjection implements Projection<UUID, DossierRow> {
    static final Table<UUID, DossierRow> TABLE = Table.of(DossierRow.class, "dossier_row");

    @Produces
    @Singleton
    static Projector projector() {
        return Projector.of("dossier-list", Set.of(Topics.DOSSIER, Topics.DEADLINE), new DossierProjection());
    }

    @Override
    public Table<UUID, DossierRow> table() {
        return TABLE;
    }

    @Override
    public Optional<Tally<DossierRow>> tally() {
        return Optional.of(DossierTally.TALLY);
    }

    /** Of the clocks only the dossier's own, which bears its id. */
    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case DossierEvent event -> Set.of(event.dossierId());
            case ClockEvent event when event.clockId().equals(event.dossierId()) -> Set.of(event.dossierId());
            default -> Set.of();
        };
    }

    @Override
    public DossierRow apply(UUID dossierId, DossierRow row, Recorded<?> recorded) {
        DossierDraft draft = new DossierDraft(row == null ? DossierRow.unknown(dossierId) : row);
        switch (recorded.event()) {
            case DossierEvent event -> draft.apply(event);
            case ClockEvent event -> draft.apply(event);
            default -> throw new IllegalArgumentException("No event of these topics: " + recorded.type());
        }
        return draft.row();
    }
}

package vn.lienthong.deadline.clocks;

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

/** All clocks with their state, their alarms and what is owed for lateness. */
public final class ClockProjection implements Projection<UUID, ClockRow> {
    public static final String NAME = "clock-list";
    public static final Table<UUID, ClockRow> TABLE = Table.of(ClockRow.class, "clock_row");

    @Produces
    @Singleton
    static Projector projector() {
        return Projector.of(NAME, Set.of(Topics.DEADLINE), new ClockProjection());
    }

    @Override
    public Table<UUID, ClockRow> table() {
        return TABLE;
    }

    @Override
    public Optional<Tally<ClockRow>> tally() {
        return Optional.of(LegTally.TALLY);
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof ClockEvent event ? Set.of(event.clockId()) : Set.of();
    }

    @Override
    public ClockRow apply(UUID clockId, ClockRow row, Recorded<?> recorded) {
        ClockDraft draft = row == null ? new ClockDraft(clockId) : new ClockDraft(row);
        draft.apply((ClockEvent) recorded.event());
        return draft.row(recorded.version(), recorded.subject());
    }
}

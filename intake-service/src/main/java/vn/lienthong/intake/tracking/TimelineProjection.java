package vn.lienthong.intake.tracking;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.dossier.DossierEvent;
import vn.lienthong.events.routing.HandlingPlanEvent;
import vn.lienthong.intake.tracking.TimelineEntry.Told;

/** One row for each event that concerns the applicant, whichever service told it. */
final class TimelineProjection implements Projection<UUID, TimelineEntry> {
    static final Table<UUID, TimelineEntry> TABLE = Table.of(TimelineEntry.class, "tracking_timeline");

    @Override
    public Table<UUID, TimelineEntry> table() {
        return TABLE;
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return told(recorded).isPresent() ? Set.of(recorded.eventId()) : Set.of();
    }

    @Override
    public TimelineEntry apply(UUID eventId, TimelineEntry entry, Recorded<?> recorded) {
        return TimelineEntry.of(recorded, told(recorded).orElseThrow());
    }

    private static Optional<Told> told(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case DossierEvent event -> Optional.of(Story.of(event));
            case HandlingPlanEvent event -> Story.of(event);
            case ClockEvent event -> Story.of(event);
            default -> Optional.empty();
        };
    }
}

package vn.lienthong.intake.register;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.projection.Projection;
import vn.lienthong.chassis.projection.Table;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.deadline.ClockEvent;
import vn.lienthong.events.deadline.ClockEvent.ApologyIssued;
import vn.lienthong.events.deadline.ClockEvent.ClockOverran;
import vn.lienthong.events.deadline.ClockEvent.ClockPaused;
import vn.lienthong.events.deadline.ClockEvent.ClockRecalculated;
import vn.lienthong.events.deadline.ClockEvent.ClockRestarted;
import vn.lienthong.events.deadline.ClockEvent.ClockResumed;
import vn.lienthong.events.deadline.ClockEvent.ClockStarted;
import vn.lienthong.events.deadline.ClockEvent.ClockStopped;
import vn.lienthong.events.deadline.ClockEvent.ClockTransferred;
import vn.lienthong.events.deadline.ClockEvent.ClockWarned;
import vn.lienthong.events.deadline.ClockEvent.ExplanationGiven;
import vn.lienthong.events.deadline.ClockEvent.ExplanationRequested;

/** The register's part that the clocks tell: due dates by the dossier's own clock, apologies by any of its clocks. */
final class ClockLineProjection implements Projection<UUID, ClockLine> {
    static final Table<UUID, ClockLine> TABLE = Table.of(ClockLine.class, "register_clock");

    @Override
    public Table<UUID, ClockLine> table() {
        return TABLE;
    }

    @Override
    public Collection<UUID> rowsOf(Recorded<?> recorded) {
        return recorded.event() instanceof ClockEvent event && (isOfDossier(event) || event instanceof ApologyIssued)
                ? Set.of(event.dossierId())
                : Set.of();
    }

    @Override
    public ClockLine apply(UUID dossierId, ClockLine row, Recorded<?> recorded) {
        ClockLine line = row != null ? row : ClockLine.empty(dossierId);
        return switch ((ClockEvent) recorded.event()) {
            case ClockStarted started -> line.due(started.dueAt());
            case ClockPaused _ -> line.due(null);
            case ClockResumed resumed -> line.due(resumed.dueAt());
            case ClockRestarted restarted -> line.due(restarted.dueAt());
            case ClockRecalculated recalculated -> line.due(recalculated.dueAt());
            case ClockStopped stopped -> line.stopped(stopped.dueAt(), stopped.timeliness());
            case ApologyIssued apology -> line.reappointed(apology.newDue());
            case ClockTransferred _, ClockWarned _, ClockOverran _, ExplanationRequested _, ExplanationGiven _ -> line;
        };
    }

    private static boolean isOfDossier(ClockEvent event) {
        return event.clockId().equals(event.dossierId());
    }
}

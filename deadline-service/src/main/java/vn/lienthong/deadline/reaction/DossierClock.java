package vn.lienthong.deadline.reaction;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.deadline.clock.ClockCommand.StartClock;
import vn.lienthong.deadline.clock.ClockCommand.StopClock;
import vn.lienthong.events.deadline.ClockEvent.ClockEnd;
import vn.lienthong.events.deadline.ClockEvent.ClockKind;
import vn.lienthong.events.dossier.DossierEvent.DossierAccepted;

/** The clock of the dossier as a whole: it bears the dossier's id and runs from the receipt to the result. */
final class DossierClock {
    private DossierClock() {}

    static void start(DossierAccepted e, Reaction reaction) {
        reaction.carryOut(new StartClock(
                e.dossierId(),
                e.dossierId(),
                ClockKind.DOSSIER,
                null,
                null,
                e.centre(),
                e.centre(),
                e.limit(),
                e.calendar(),
                e.promisedDue(),
                e.acceptedAt()));
    }

    /** A dossier that ends before it was accepted never had a clock. */
    static void stop(UUID dossierId, ClockEnd end, Instant at, Reaction reaction) {
        if (reaction.clocks().find(dossierId).isPresent()) {
            reaction.carryOut(new StopClock(dossierId, end, at));
        }
    }
}

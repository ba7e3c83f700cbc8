package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.CentreSurroundings;
import vn.lienthong.catalog.OneStopCentres;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.catalog.centre.OneStopCentre.Known;
import vn.lienthong.catalog.centre.Surroundings;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.eventstore.UnitOfWork;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.CentreEvent;

/** Records what rows say of centres, and holds it against the units, agencies and calendars that they name. */
final class CentreRecording {
    private final Handle handle;
    private final OneStopCentres centres;
    private final CentreSurroundings surroundings;
    private Surroundings known;

    CentreRecording(Handle handle, OneStopCentres centres, CentreSurroundings surroundings) {
        this.handle = handle;
        this.centres = centres;
        this.surroundings = surroundings;
    }

    /**
     * Carries out commands on one centre, all of them or none.
     *
     * @return how many events there were
     * @throws vn.lienthong.chassis.decider.CommandRejected where one of them is refused
     */
    int record(List<CentreCommand> commands, CommandContext context) {
        UnitOfWork<CentreCommand, CentreEvent, OneStopCentre> work = centres.unitOfWork(handle);
        for (CentreCommand command : commands) {
            Handled<CentreEvent, OneStopCentre> handled =
                    work.handle(command.centreId(), command, OptionalInt.empty(), context.withSubject(command.code()));
            if (!handled.appended().isEmpty()) {
                surroundings().require(command, (Known) handled.state());
            }
        }
        int events = work.changes();
        work.append();
        return events;
    }

    /** Read only where some row says something new. */
    private Surroundings surroundings() {
        if (known == null) {
            known = surroundings.in(new GroupTransaction(handle));
        }
        return known;
    }
}

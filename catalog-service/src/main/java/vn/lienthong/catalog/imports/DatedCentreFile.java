package vn.lienthong.catalog.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.CentreRejection;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.chassis.decider.Rejection;
import vn.lienthong.events.catalog.CentreEvent;

/** A kind of file that says of centres what holds from later days on; what held first stands in {@code centres}. */
interface DatedCentreFile<T extends StatedOfCentre>
        extends TableFile<T>, StreamFile<T, CentreCommand, CentreEvent, OneStopCentre> {
    @Override
    default String codeField() {
        return "centre";
    }

    @Override
    default Key key(T stated) {
        return Key.always(stated.centre() + " " + stated.dated().from());
    }

    @Override
    default Span span(T stated) {
        return stated.dated().span();
    }

    @Override
    default UUID stream(T stated) {
        return CentreCommand.idOf(stated.centre());
    }

    @Override
    default String subject(T stated) {
        return stated.centre();
    }

    @Override
    default List<CentreCommand> commands(T stated, OneStopCentre state, Instant now) {
        return List.of(stated.command(now));
    }

    @Override
    default String fieldOf(Rejection rejection) {
        return rejection == CentreRejection.CENTRE_NOT_OPEN_THEN
                ? "from"
                : CentreNeighbours.fieldOf(rejection, codeField());
    }
}

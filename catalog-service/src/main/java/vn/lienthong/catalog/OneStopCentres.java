package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import vn.lienthong.catalog.centre.CentreCommand;
import vn.lienthong.catalog.centre.CentreDecider;
import vn.lienthong.catalog.centre.OneStopCentre;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.events.catalog.CentreEvent;

/** Carries out commands on one-stop centres. */
@Singleton
public class OneStopCentres extends CommandHandler<CentreCommand, CentreEvent, OneStopCentre> {
    public OneStopCentres(EventStore store) {
        super(store, new StreamFamily<>(CentreEvent.class, CentreEvent::centreId), new CentreDecider());
    }
}

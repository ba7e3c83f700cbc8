package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import vn.lienthong.catalog.agency.Agency;
import vn.lienthong.catalog.agency.AgencyDecider;
import vn.lienthong.catalog.agency.RecordAgency;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.events.catalog.AgencyEvent;

/** Carries out commands on agencies. */
@Singleton
public class Agencies extends CommandHandler<RecordAgency, AgencyEvent, Agency> {
    public Agencies(EventStore store) {
        super(store, new StreamFamily<>(AgencyEvent.class, AgencyEvent::agencyId), new AgencyDecider());
    }
}

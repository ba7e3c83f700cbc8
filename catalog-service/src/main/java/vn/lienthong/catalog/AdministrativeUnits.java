package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import vn.lienthong.catalog.unit.AdministrativeUnit;
import vn.lienthong.catalog.unit.RecordUnit;
import vn.lienthong.catalog.unit.UnitDecider;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.events.catalog.UnitEvent;

/** Carries out commands on administrative units. */
@Singleton
public class AdministrativeUnits extends CommandHandler<RecordUnit, UnitEvent, AdministrativeUnit> {
    public AdministrativeUnits(EventStore store) {
        super(store, new StreamFamily<>(UnitEvent.class, UnitEvent::unitId), new UnitDecider());
    }
}

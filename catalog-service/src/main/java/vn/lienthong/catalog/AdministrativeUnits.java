package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import vn.lienthong.catalog.unit.AdministrativeUnit;
import vn.lienthong.catalog.unit.UnitCommand;
import vn.lienthong.catalog.unit.UnitDecider;
import vn.lienthong.catalog.unit.UnitRegister;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.UnitEvent;

/** Carries out commands on administrative units. */
@Singleton
public class AdministrativeUnits extends CommandHandler<UnitCommand, UnitEvent, AdministrativeUnit> {
    public AdministrativeUnits(EventStore store) {
        super(store, new StreamFamily<>(UnitEvent.class, UnitEvent::unitId), new UnitDecider());
    }

    /** All units, for who decides on several; nobody else does so until the transaction ends. */
    public UnitRegister register(GroupTransaction transaction) {
        lock(transaction);
        return UnitRegister.of(in(transaction).all());
    }

    /** Nobody else decides on units until the transaction ends. */
    public void lock(GroupTransaction transaction) {
        transaction.reading().execute("select pg_advisory_xact_lock(hashtext('unit register'))");
    }
}

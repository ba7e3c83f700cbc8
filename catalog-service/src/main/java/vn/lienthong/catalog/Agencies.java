package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import vn.lienthong.catalog.agency.Agency;
import vn.lienthong.catalog.agency.AgencyCommand;
import vn.lienthong.catalog.agency.AgencyDecider;
import vn.lienthong.catalog.agency.CompetenceRegister;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.AgencyEvent;

/** Carries out commands on agencies. */
@Singleton
public class Agencies extends CommandHandler<AgencyCommand, AgencyEvent, Agency> {
    public Agencies(EventStore store) {
        super(store, new StreamFamily<>(AgencyEvent.class, AgencyEvent::agencyId), new AgencyDecider());
    }

    /** All competences, for who decides on one of several agencies; nobody else does so until the transaction ends. */
    public CompetenceRegister register(GroupTransaction transaction) {
        lock(transaction);
        return CompetenceRegister.of(in(transaction).all());
    }

    /** Nobody else decides on competences until the transaction ends. */
    public void lock(GroupTransaction transaction) {
        transaction.reading().execute("select pg_advisory_xact_lock(hashtext('competence register'))");
    }
}

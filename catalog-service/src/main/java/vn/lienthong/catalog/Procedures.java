package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureDecider;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.events.catalog.ProcedureEvent;

/** Carries out commands on procedures. */
@Singleton
public class Procedures extends CommandHandler<ProcedureCommand, ProcedureEvent, Procedure> {
    public Procedures(EventStore store) {
        super(store, new StreamFamily<>(ProcedureEvent.class, ProcedureEvent::procedureId), new ProcedureDecider());
    }
}

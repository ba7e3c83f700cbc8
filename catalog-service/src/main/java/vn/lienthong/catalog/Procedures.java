package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import java.util.OptionalInt;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureDecider;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.ProcedureEvent;

/** Carries out commands on procedures. */
@Singleton
public class Procedures extends CommandHandler<ProcedureCommand, ProcedureEvent, Procedure> {
    public Procedures(EventStore store) {
        super(store, new StreamFamily<>(ProcedureEvent.class, ProcedureEvent::procedureId), new ProcedureDecider());
    }

    /**
     * Decides a command. With what happens the database keeps, too, which version is in force when, and refuses two at a
     * time.
     */
    public Handled<ProcedureEvent, Procedure> change(
            GroupTransaction transaction, ProcedureCommand command, OptionalInt expected, CommandContext context) {
        Handled<ProcedureEvent, Procedure> handled =
                in(transaction).handle(command.procedureId(), command, expected, context);
        if (!handled.appended().isEmpty()) {
            transaction
                    .participant(VersionsInForce.class, _ -> new VersionsInForce())
                    .keep(command.code(), handled.state().timeline());
        }
        return handled;
    }
}

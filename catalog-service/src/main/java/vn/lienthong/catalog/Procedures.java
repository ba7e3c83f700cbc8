package vn.lienthong.catalog;

import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.lienthong.catalog.procedure.Procedure;
import vn.lienthong.catalog.procedure.ProcedureCommand;
import vn.lienthong.catalog.procedure.ProcedureDecider;
import vn.lienthong.catalog.procedure.Timeline;
import vn.lienthong.catalog.procedure.Timeline.Span;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.CommandHandler;
import vn.lienthong.chassis.eventstore.EventStore;
import vn.lienthong.chassis.eventstore.Handled;
import vn.lienthong.chassis.eventstore.StreamFamily;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.events.catalog.ProcedureEvent;

/**
 * Carries out commands on procedures. With each the database keeps, too, which version is in force when, and refuses two
 * at a time.
 */
@Singleton
public class Procedures extends CommandHandler<ProcedureCommand, ProcedureEvent, Procedure> {
    public Procedures(EventStore store) {
        super(store, new StreamFamily<>(ProcedureEvent.class, ProcedureEvent::procedureId), new ProcedureDecider());
    }

    /** As {@link #handle(Handle, UUID, ProcedureCommand, OptionalInt, CommandContext)}, sharing the transaction. */
    public Handled<ProcedureEvent, Procedure> change(
            GroupTransaction transaction, ProcedureCommand command, OptionalInt expected, CommandContext context) {
        Handled<ProcedureEvent, Procedure> handled =
                in(transaction).handle(command.procedureId(), command, expected, context);
        if (!handled.appended().isEmpty()) {
            keep(transaction.handle(), command.code(), handled.state().timeline());
        }
        return handled;
    }

    @Override
    public Handled<ProcedureEvent, Procedure> handle(
            Handle handle, UUID streamId, ProcedureCommand command, OptionalInt expected, CommandContext context) {
        Handled<ProcedureEvent, Procedure> handled = super.handle(handle, streamId, command, expected, context);
        if (!handled.appended().isEmpty()) {
            keep(handle, command.code(), handled.state().timeline());
        }
        return handled;
    }

    private static void keep(Handle handle, String code, Timeline timeline) {
        handle.execute("delete from procedure_in_force where code = ?", code);
        PreparedBatch batch = handle.prepareBatch(
                "insert into procedure_in_force (code, version, period) values (?, ?, daterange(?, ?))");
        for (Span span : timeline.spans()) {
            batch.add(code, span.version(), span.period().from(), span.period().to());
        }
        batch.execute();
    }
}

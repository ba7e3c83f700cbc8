package vn.lienthong.deadline.reaction;

import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.deadline.Clocks;
import vn.lienthong.deadline.clock.ClockCommand;

/** The transaction in which clocks react to one event. */
record Reaction(Handle handle, Clocks clocks, CommandContext context) {
    void carryOut(ClockCommand command) {
        clocks.handle(handle, command.clockId(), command, OptionalInt.empty(), context);
    }
}

package vn.lienthong.catalog.imports;

import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.Handled;

/** What is to be recorded because a file says so. */
@FunctionalInterface
interface Recording {
    /** Returns how many rows said something new; {@link RowUnfit} where the rules refuse it. */
    int in(Handle handle, CommandContext context);

    /** One row that said something new, or none. */
    static int count(Handled<?, ?> handled) {
        return handled.appended().isEmpty() ? 0 : 1;
    }
}

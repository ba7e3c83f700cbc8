package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.chassis.eventstore.CommandContext;

/** A kind of file: how it is read, and what is recorded because its rows say so. */
interface CatalogFile<T> {
    Rows<T> read(String file);

    /**
     * Records what some rows say.
     *
     * @param refused takes those that the rules of the catalog refuse
     * @return how many of the rows said something new
     */
    int record(Handle handle, List<Found<T>> rows, CommandContext context, Consumer<Fault> refused);
}

package vn.lienthong.catalog.procedure;

import java.util.List;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;
import vn.lienthong.events.catalog.ProcedureEvent.Process;

/** What was announced of a procedure so far, in the order of announcement. */
public sealed interface Procedure {
    record Unpublished() implements Procedure {}

    record Published(List<ProcedureVersion> versions, List<Process> processes) implements Procedure {}
}

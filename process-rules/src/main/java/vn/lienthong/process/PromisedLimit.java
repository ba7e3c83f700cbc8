package vn.lienthong.process;

import vn.lienthong.events.Limit;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureDetails;
import vn.lienthong.events.catalog.ProcedureEvent.ProcedureVersion;

/** The limit that an office promises: its own where it has a shorter one, that of the law otherwise. */
public final class PromisedLimit {
    private PromisedLimit() {}

    public static Limit of(ProcedureVersion version) {
        ProcedureDetails details = version.details();
        return details != null && details.promise() != null ? details.promise() : version.limit();
    }
}

package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import vn.lienthong.catalog.AdministrativeUnits;
import vn.lienthong.catalog.Agencies;
import vn.lienthong.chassis.transaction.GroupTransaction;

/**
 * Lets files and approvals in one after the other: kinds of files share streams and registers, and two at once would wait
 * for each other for ever. The registers are locked before anything is written, in the order in which edits lock them.
 */
@Singleton
class Turn {
    private final Agencies agencies;
    private final AdministrativeUnits units;

    Turn(Agencies agencies, AdministrativeUnits units) {
        this.agencies = agencies;
        this.units = units;
    }

    /** Until the transaction ends. */
    void take(GroupTransaction transaction) {
        transaction.reading().execute("select pg_advisory_xact_lock(hashtext('import into the catalog'))");
        agencies.lock(transaction);
        units.lock(transaction);
    }
}

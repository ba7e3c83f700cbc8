package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.catalog.imports.Screening.Screened;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.StreamMoved;
import vn.lienthong.chassis.transaction.GroupTransaction;

/** Records what a file says, all of it or nothing, in one transaction. A trial does the same and takes it back. */
@Singleton
class Importer {
    private static final int ATTEMPTS = 3;
    /** Two files of a kind would wait for each other's rows for ever. */
    private static final String ONE_OF_A_KIND = "select pg_advisory_xact_lock(hashtext('import of ' || ?))";

    private final Jdbi jdbi;
    private final Screening screening;
    private final Quarantine quarantine;

    Importer(Jdbi jdbi, Screening screening, Quarantine quarantine) {
        this.jdbi = jdbi;
        this.screening = screening;
        this.quarantine = quarantine;
    }

    /** A file that lost a race against another change is recorded again, on what is known then. */
    <T> ImportResult carryOut(CatalogFile<T> file, Rows<T> rows, CommandContext context, boolean dryRun) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(handle -> carryOut(handle, file, rows, context, dryRun));
            } catch (StreamMoved moved) {
                if (attempt == ATTEMPTS) {
                    throw moved;
                }
            }
        }
    }

    private <T> ImportResult carryOut(
            Handle handle, CatalogFile<T> file, Rows<T> rows, CommandContext context, boolean dryRun) {
        handle.execute(ONE_OF_A_KIND, file.kind());
        GroupTransaction transaction = new GroupTransaction(handle);
        Screened<T> screened = screening.of(handle, transaction, file, rows);
        List<RowResult> results = new ArrayList<>(new Recording<>(file, transaction).of(screened.good(), context));
        results.addAll(screened.refused());
        boolean refused = results.stream().anyMatch(result -> result.fate() == Fate.REFUSED);
        if (!refused) {
            transaction.write();
        }
        Function<Suspect, UUID> setApart =
                refused || dryRun ? _ -> null : suspect -> quarantine.setApart(handle, file.kind(), suspect, context);
        screened.suspects().forEach(suspect -> results.add(suspect.result(setApart.apply(suspect))));
        if (refused || dryRun) {
            handle.rollback();
        }
        results.sort(Comparator.comparingInt(RowResult::line));
        return new ImportResult(file, dryRun, rows.read(), rows.ignoredColumns(), results);
    }
}

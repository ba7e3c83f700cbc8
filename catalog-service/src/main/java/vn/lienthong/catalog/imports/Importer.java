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
    private static final String UNRECORDED = "unrecorded";

    private final Jdbi jdbi;
    private final Turn turn;
    private final Screening screening;
    private final Quarantine quarantine;

    Importer(Jdbi jdbi, Turn turn, Screening screening, Quarantine quarantine) {
        this.jdbi = jdbi;
        this.turn = turn;
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
        GroupTransaction transaction = new GroupTransaction(handle);
        turn.take(transaction);
        handle.savepoint(UNRECORDED);
        Screened<T> screened = screening.of(handle, transaction, file, rows);
        List<RowResult> results = new ArrayList<>(new Recording<>(file, transaction).of(screened.good(), context));
        results.addAll(screened.refused());
        if (results.stream().anyMatch(result -> result.fate() == Fate.REFUSED)) {
            handle.rollbackToSavepoint(UNRECORDED);
            results.replaceAll(result -> result.naming(screened.apart()));
        } else {
            transaction.write();
        }
        // also from a file that is refused: what its other rows build on may only be waiting for a person
        Function<SetApart<T>, UUID> setApart =
                dryRun ? _ -> null : apart -> quarantine.setApart(handle, file.kind(), apart, context);
        screened.apart().forEach(apart -> apart.results(setApart.apply(apart)).forEach(results::add));
        if (dryRun) {
            handle.rollback();
        }
        results.sort(Comparator.comparingInt(RowResult::line));
        return new ImportResult(file, dryRun, rows.read(), rows.ignoredColumns(), results);
    }
}

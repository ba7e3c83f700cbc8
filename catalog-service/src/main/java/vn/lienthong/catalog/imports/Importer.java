package vn.lienthong.catalog.imports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Gatherers;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.catalog.imports.Rows.Found;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.eventstore.StreamMoved;

/**
 * Records what a file says, some hundred rows in a transaction. Cut off half-way it leaves the rows before the cut; the
 * same file again completes it.
 */
@Singleton
public class Importer {
    private static final int ROWS_IN_TRANSACTION = 200;
    private static final int ATTEMPTS = 3;

    private final Jdbi jdbi;

    Importer(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What came of a file. @param unchanged rows that say what was known already */
    record Outcome(int read, int imported, int unchanged, List<Fault> faults) {}

    <T> Outcome carryOut(CatalogFile<T> file, Rows<T> rows, CommandContext context) {
        List<Fault> faults = new ArrayList<>(rows.faults());
        int imported = rows.good().stream()
                .gather(Gatherers.windowFixed(ROWS_IN_TRANSACTION))
                .mapToInt(batch -> record(file, batch, context, faults))
                .sum();
        faults.sort(Comparator.comparingInt(Fault::line));
        return new Outcome(rows.read(), imported, rows.read() - imported - faults.size(), faults);
    }

    /** A batch that lost a race against another import is run again. */
    private <T> int record(CatalogFile<T> file, List<Found<T>> batch, CommandContext context, List<Fault> faults) {
        for (int attempt = 1; ; attempt++) {
            List<Fault> refused = new ArrayList<>();
            try {
                int imported = jdbi.inTransaction(handle -> file.record(handle, batch, context, refused::add));
                faults.addAll(refused);
                return imported;
            } catch (StreamMoved moved) {
                if (attempt == ATTEMPTS) {
                    throw moved;
                }
            }
        }
    }
}

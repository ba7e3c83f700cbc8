package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.imports.QuarantinedRow.Decision;
import vn.lienthong.catalog.imports.QuarantinedRow.QuarantineStatus;
import vn.lienthong.catalog.imports.Reports.ReportedRow;
import vn.lienthong.chassis.eventstore.CommandContext;
import vn.lienthong.chassis.transaction.GroupTransaction;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Carries out what people decide of entries that were set apart; each is decided on once. */
@Singleton
class Decisions {
    private final Jdbi jdbi;
    private final Quarantine quarantine;
    private final Kinds kinds;
    private final Reports reports;

    Decisions(Jdbi jdbi, Quarantine quarantine, Kinds kinds, Reports reports) {
        this.jdbi = jdbi;
        this.quarantine = quarantine;
        this.kinds = kinds;
        this.reports = reports;
    }

    /**
     * Records the entry as it stands or as it was put right: what made it suspect counts no more. {@code rows-refused}
     * where it still cannot be read, the rules refuse it, or what it was put right to looks wrong, too.
     *
     * @param corrections null for none
     */
    ReportedRow approve(UUID id, ObjectNode corrections, CommandContext context) {
        return jdbi.inTransaction(handle -> {
            QuarantinedRow row = waiting(handle, id);
            ReportedRow recorded = record(handle, kinds.of(row.kind()), row, corrections, context);
            quarantine.decide(handle, id, QuarantineStatus.APPROVED, decision(corrections, context));
            return recorded;
        });
    }

    void reject(UUID id, CommandContext context) {
        jdbi.useTransaction(handle -> {
            waiting(handle, id);
            quarantine.decide(handle, id, QuarantineStatus.REJECTED, decision(null, context));
        });
    }

    private QuarantinedRow waiting(Handle handle, UUID id) {
        QuarantinedRow row = quarantine.lock(handle, id).orElseThrow(() -> new Refused(CommonProblem.NOT_FOUND));
        if (row.status() != QuarantineStatus.WAITING) {
            throw new Refused(CatalogProblem.QUARANTINE_DECIDED, row.decision().at());
        }
        return row;
    }

    private <T> ReportedRow record(
            Handle handle, CatalogFile<T> file, QuarantinedRow row, ObjectNode corrections, CommandContext context) {
        ObjectNode content = corrections == null ? row.content() : file.corrected(row.content(), corrections);
        GroupTransaction transaction = new GroupTransaction(handle);
        RowResult result = understood(file, row, content, transaction, context);
        ReportedRow reported = reports.row(result, file.namesOfFields());
        if (result.fate() == Fate.REFUSED) {
            throw new Refused(CatalogProblem.ROWS_REFUSED, 1).carrying("row", reported);
        }
        transaction.write();
        return reported;
    }

    private static <T> RowResult understood(
            CatalogFile<T> file,
            QuarantinedRow row,
            ObjectNode content,
            GroupTransaction transaction,
            CommandContext context) {
        List<Finding> newDoubts = Traps.newIn(file, row.content(), content);
        if (!newDoubts.isEmpty()) {
            return new RowResult(row.line(), row.code(), Fate.REFUSED, newDoubts, List.of(), null);
        }
        try {
            Found<T> entry = new Found<>(row.line(), content, file.read(content));
            return new Recording<>(file, transaction)
                    .of(List.of(entry), context)
                    .getFirst();
        } catch (RowUnfit unfit) {
            return RowResult.refused(row.line(), row.code(), unfit.finding());
        }
    }

    private static Decision decision(ObjectNode corrections, CommandContext context) {
        return new Decision(corrections, context.actor(), context.occurredAt(), context.reason());
    }
}

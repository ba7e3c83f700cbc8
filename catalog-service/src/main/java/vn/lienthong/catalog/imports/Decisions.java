package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.catalog.CatalogProblem;
import vn.lienthong.catalog.FieldDiff;
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
    private final Turn turn;
    private final Quarantine quarantine;
    private final Kinds kinds;
    private final Reports reports;

    Decisions(Jdbi jdbi, Turn turn, Quarantine quarantine, Kinds kinds, Reports reports) {
        this.jdbi = jdbi;
        this.turn = turn;
        this.quarantine = quarantine;
        this.kinds = kinds;
        this.reports = reports;
    }

    /**
     * Records the entry as it stands or as it was put right: what made it suspect counts no more. {@code rows-refused}
     * where it still cannot be read, the rules refuse it, or what it was put right to looks wrong, too;
     * {@code quarantine-overtaken} where the catalog has been told something else of it since.
     *
     * @param corrections null for none
     */
    ReportedRow approve(UUID id, ObjectNode corrections, CommandContext context) {
        return jdbi.inTransaction(handle -> {
            GroupTransaction transaction = new GroupTransaction(handle);
            turn.take(transaction); // first: a file that has its turn may say again what waits
            QuarantinedRow row = waiting(handle, id);
            ReportedRow recorded = record(transaction, kinds.of(row.kind()), row, corrections, context);
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
            GroupTransaction transaction,
            CatalogFile<T> file,
            QuarantinedRow row,
            ObjectNode corrections,
            CommandContext context) {
        ObjectNode content = corrections == null ? row.content() : file.corrected(row.content(), corrections);
        List<Found<T>> entries = read(file, row, content);
        entries.forEach(entry -> requireNotOvertaken(transaction, file, row, entry));
        List<RowResult> results = new Recording<>(file, transaction).of(entries, context);
        results.stream()
                .filter(result -> result.fate() == Fate.REFUSED)
                .findFirst()
                .ifPresent(result -> {
                    throw refused(file, result);
                });
        transaction.write();
        RowResult telling = results.stream()
                .filter(result -> result.fate() != Fate.UNCHANGED)
                .findFirst()
                .orElse(results.getFirst());
        return reports.row(telling, file.namesOfFields());
    }

    /** What each of them says; {@code rows-refused} where one cannot be read, or looks wrong only since it was put right. */
    private <T> List<Found<T>> read(CatalogFile<T> file, QuarantinedRow row, ObjectNode content) {
        List<ObjectNode> before = SetApart.entries(row.content());
        List<ObjectNode> contents = SetApart.entries(content);
        List<Found<T>> entries = new ArrayList<>();
        for (int at = 0; at < contents.size(); at++) {
            List<Finding> newDoubts = Traps.newIn(file, before.get(at), contents.get(at));
            if (!newDoubts.isEmpty()) {
                throw refused(file, row, at, newDoubts);
            }
            try {
                entries.add(new Found<>(row.line(), contents.get(at), file.read(contents.get(at))));
            } catch (RowUnfit unfit) {
                throw refused(file, row, at, List.of(unfit.finding()));
            }
        }
        return entries;
    }

    private Refused refused(CatalogFile<?> file, QuarantinedRow row, int at, List<Finding> findings) {
        boolean isOne = SetApart.entries(row.content()).size() == 1;
        List<Finding> placed = isOne
                ? findings
                : findings.stream().map(finding -> finding.ofRow(at)).toList();
        return refused(file, new RowResult(row.line(), row.code(), Fate.REFUSED, placed, List.of(), null));
    }

    /** What the catalog has been told since the entry was set apart is not to be taken back unseen. */
    private <T> void requireNotOvertaken(
            GroupTransaction transaction, CatalogFile<T> file, QuarantinedRow row, Found<T> entry) {
        ObjectNode then = written(file, file.known(transaction, entry.value(), row.importedAt()));
        ObjectNode now = written(file, file.known(transaction, entry.value(), null));
        if (!then.equals(now) && !file.isSaid(transaction, entry)) {
            List<String> changes = reports.words(FieldDiff.between(then, now), file.namesOfFields());
            throw new Refused(CatalogProblem.QUARANTINE_OVERTAKEN, String.join("; ", changes))
                    .carrying("changes", changes);
        }
    }

    private static <T> ObjectNode written(CatalogFile<T> file, Optional<T> known) {
        return known.map(file::write).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private Refused refused(CatalogFile<?> file, RowResult result) {
        return new Refused(CatalogProblem.ROWS_REFUSED, 1).carrying("row", reports.row(result, file.namesOfFields()));
    }

    private static Decision decision(ObjectNode corrections, CommandContext context) {
        return new Decision(corrections, context.actor(), context.occurredAt(), context.reason());
    }
}

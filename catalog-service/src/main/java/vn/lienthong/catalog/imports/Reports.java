package vn.lienthong.catalog.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.lienthong.catalog.ChangeWords;
import vn.lienthong.catalog.FieldChange;

/** Tells in the language of the request what came of a file. */
@Singleton
public class Reports {
    private final ChangeWords words;

    Reports(ChangeWords words) {
        this.words = words;
    }

    /**
     * What came of a file, or would come of it.
     *
     * @param dryRun nothing was recorded
     * @param read how many entries the file has
     * @param ignoredColumns columns that say nothing to the catalog
     * @param rows all that are not unchanged or of which something is to be known, in the order of the file
     */
    public record Report(
            String kind,
            boolean dryRun,
            int read,
            int added,
            int changed,
            int repealed,
            int unchanged,
            int refused,
            int quarantined,
            List<String> ignoredColumns,
            List<ReportedRow> rows) {}

    /**
     * An entry of the file.
     *
     * @param line where it begins in the file, from 1
     * @param code which thing it is about
     * @param findings why it was refused or set apart, or what is to be known of it
     * @param changes in words, field by field, of what the catalog said before
     * @param quarantineId by which it can be approved or rejected
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ReportedRow(
            int line, String code, Fate fate, List<Reason> findings, List<String> changes, UUID quarantineId) {}

    /** What is wrong with an entry, or may be. @param column {@code *} for the whole entry */
    public record Reason(String column, String reason) {}

    Report of(ImportResult result) {
        return new Report(
                result.file().kind(),
                result.dryRun(),
                result.read(),
                result.count(Fate.ADDED),
                result.count(Fate.CHANGED),
                result.count(Fate.REPEALED),
                result.count(Fate.UNCHANGED),
                result.count(Fate.REFUSED),
                result.count(Fate.QUARANTINED),
                result.ignoredColumns(),
                result.rows().stream()
                        .filter(row ->
                                row.fate() != Fate.UNCHANGED || !row.findings().isEmpty())
                        .map(row -> row(row, result.file().namesOfFields()))
                        .toList());
    }

    /** @param names the beginning of the keys of the texts that name fields */
    ReportedRow row(RowResult row, String names) {
        return new ReportedRow(
                row.line(),
                row.code(),
                row.fate(),
                reasons(row.findings()),
                words(row.changes(), names),
                row.quarantineId());
    }

    List<String> words(List<FieldChange> changes, String names) {
        return changes.stream().map(change -> words.of(change, names)).toList();
    }

    List<Reason> reasons(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        new Reason(finding.column(), words.text(finding.textKey(), finding.facts(), finding.textKey())))
                .toList();
    }
}

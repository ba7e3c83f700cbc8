package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lienthong.catalog.FieldChange;

/**
 * What became of an entry of a file.
 *
 * @param code which one is meant; null where it does not say
 * @param findings why it was refused or set apart, or what is to be known of it
 * @param changes of what the catalog said before
 * @param quarantineId null unless it was set apart
 */
record RowResult(
        int line, String code, Fate fate, List<Finding> findings, List<FieldChange> changes, UUID quarantineId) {
    static RowResult refused(int line, String code, Finding finding) {
        return new RowResult(line, code, Fate.REFUSED, List.of(finding), List.of(), null);
    }

    /** A refused one with the rows of the same file that it names and that were set apart. */
    RowResult naming(List<? extends SetApart<?>> apart) {
        List<Finding> missing = apart.stream()
                .filter(each -> each.code() != null)
                .filter(each ->
                        findings.stream().anyMatch(finding -> finding.facts().contains(each.code())))
                .map(each -> Finding.of("*", "row.named-is-set-apart", each.code(), each.line()))
                .toList();
        return fate == Fate.REFUSED
                ? new RowResult(
                        line,
                        code,
                        fate,
                        Stream.concat(findings.stream(), missing.stream()).toList(),
                        changes,
                        quarantineId)
                : this;
    }

    /** The same with what is to be known of it, unless it was refused. */
    RowResult remarked(List<Finding> remarks) {
        return fate == Fate.REFUSED || remarks.isEmpty()
                ? this
                : new RowResult(line, code, fate, remarks, changes, quarantineId);
    }

    static RowResult said(int line, String code, Fate fate, List<FieldChange> changes) {
        return new RowResult(line, code, fate, List.of(), changes, null);
    }
}

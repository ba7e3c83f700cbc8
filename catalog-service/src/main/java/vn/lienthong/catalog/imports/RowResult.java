package vn.lienthong.catalog.imports;

import java.util.List;
import java.util.UUID;
import vn.lienthong.catalog.FieldChange;

/**
 * What became of an entry of a file.
 *
 * @param code which one is meant; null where it does not say
 * @param findings why it was refused or set apart
 * @param changes of what the catalog said before
 * @param quarantineId null unless it was set apart
 */
record RowResult(
        int line, String code, Fate fate, List<Finding> findings, List<FieldChange> changes, UUID quarantineId) {
    static RowResult refused(int line, String code, Finding finding) {
        return new RowResult(line, code, Fate.REFUSED, List.of(finding), List.of(), null);
    }

    static RowResult said(int line, String code, Fate fate, List<FieldChange> changes) {
        return new RowResult(line, code, fate, List.of(), changes, null);
    }
}

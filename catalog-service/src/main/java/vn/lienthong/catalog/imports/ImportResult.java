package vn.lienthong.catalog.imports;

import java.util.List;

/** What came of a file. @param rows in the order of the file */
record ImportResult(CatalogFile<?> file, boolean dryRun, int read, List<String> ignoredColumns, List<RowResult> rows) {
    int count(Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }
}

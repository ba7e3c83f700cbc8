package vn.lienthong.catalog.imports;

import java.util.List;

/**
 * A file as it was understood.
 *
 * @param read how many entries it has
 * @param ignoredColumns columns that say nothing to the catalog
 * @param refused entries that cannot be right
 */
record Rows<T>(
        int read,
        List<String> ignoredColumns,
        List<Found<T>> good,
        List<RowResult> refused,
        List<Suspect<T>> suspects) {}

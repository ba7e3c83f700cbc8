package vn.lienthong.catalog.search.index;

import java.time.LocalDate;

/** A version as it is searched for. @param corrects place of the version that it puts right; null for none */
record IndexedVersion(int streamVersion, LocalDate from, LocalDate to, Integer corrects, Text text, Traits traits) {
    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}

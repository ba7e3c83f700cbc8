package vn.lienthong.catalog.imports;

import java.time.LocalDate;

/**
 * What a row is about: a code in a half-open period. One file says only one thing about it.
 *
 * @param from null = without bound
 * @param to null = without bound
 */
record Key(String code, LocalDate from, LocalDate to) {
    static Key always(String code) {
        return new Key(code, null, null);
    }

    boolean meets(Key other) {
        return code.equals(other.code) && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Key other) {
        return from == null || other.to == null || from.isBefore(other.to);
    }
}

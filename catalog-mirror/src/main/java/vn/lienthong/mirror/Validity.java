package vn.lienthong.mirror;

import java.time.LocalDate;

/** Half-open validity: from the first day up to, not including, the last. Null = unbounded. */
public final class Validity {
    private Validity() {}

    public static boolean covers(LocalDate from, LocalDate to, LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || date.isBefore(to));
    }
}

package vn.lienthong.catalog.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Half-open: from the first day up to, not including, the last. Null = without bound. */
record Period(LocalDate from, LocalDate to) {
    boolean overlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Period other) {
        return from == null || other.to == null || from.isBefore(other.to);
    }

    /** Whether, of all that was announced, this is the last word on every day of its period. */
    static <T> boolean isInForce(T one, List<T> announced, Function<T, Period> periodOf) {
        int place = announced.lastIndexOf(one);
        return place >= 0
                && announced.subList(place + 1, announced.size()).stream()
                        .noneMatch(later -> periodOf.apply(later).overlaps(periodOf.apply(one)));
    }
}

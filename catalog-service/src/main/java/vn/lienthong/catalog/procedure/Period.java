package vn.lienthong.catalog.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Half-open: from the first day up to, not including, the last. Null = without bound. */
public record Period(LocalDate from, LocalDate to) {
    /** Whether it has a day at all. */
    boolean isSound() {
        return from == null || to == null || from.isBefore(to);
    }

    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    boolean overlaps(Period other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    boolean beginsWith(Period other) {
        return Objects.equals(from, other.from);
    }

    boolean beginsBefore(Period other) {
        return other.from != null && (from == null || from.isBefore(other.from));
    }

    boolean endsAfter(Period other) {
        return other.to != null && (to == null || to.isAfter(other.to));
    }

    /** What is left of it without the other one: nothing, one piece or two. */
    List<Period> without(Period other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Period> left = new ArrayList<>();
        if (beginsBefore(other)) {
            left.add(new Period(from, other.from));
        }
        if (endsAfter(other)) {
            left.add(new Period(other.to, to));
        }
        return left;
    }

    private boolean startsBeforeEndOf(Period other) {
        return from == null || other.to == null || from.isBefore(other.to);
    }

    /** The days of both, which must have some. */
    Period common(Period other) {
        return new Period(beginsBefore(other) ? other.from : from, endsAfter(other) ? other.to : to);
    }

    /** What is left of all of them without the other one. */
    static List<Period> without(List<Period> some, Period other) {
        return some.stream().flatMap(period -> period.without(other).stream()).toList();
    }
}

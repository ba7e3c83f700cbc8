package vn.lienthong.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** Time without a break, from its start up to its end. */
record Stretch(Instant from, Instant to) {
    boolean isEmpty() {
        return !from.isBefore(to);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /** What lies after the moment; empty when nothing does. */
    Stretch after(Instant moment) {
        return new Stretch(later(from, moment), to);
    }

    /** What lies before the moment; empty when nothing does. */
    Stretch before(Instant moment) {
        return new Stretch(from, earlier(to, moment));
    }

    /** The earliest moment by which that much of the stretches has passed; empty when they end before. */
    static Optional<Instant> momentAfter(Stream<Stretch> stretches, Duration time) {
        Duration left = time;
        for (Iterator<Stretch> each = stretches.iterator(); each.hasNext(); ) {
            Stretch stretch = each.next();
            if (stretch.length().compareTo(left) >= 0) {
                return Optional.of(stretch.from().plus(left));
            }
            left = left.minus(stretch.length());
        }
        return Optional.empty();
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

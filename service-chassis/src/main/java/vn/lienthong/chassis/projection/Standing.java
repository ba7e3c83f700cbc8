package vn.lienthong.chassis.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import vn.lienthong.chassis.projection.Tally.Counts;

/**
 * Counts in a {@link Tally} what happens on a local day, and what stands from one day to another. What has no moment does
 * not count.
 */
public record Standing(Counts counts, String scope, ZoneId zone) {
    /** On the day on which it happened. */
    public void on(Enum<?> kind, Instant moment) {
        if (moment != null) {
            counts.add(scope, day(moment), kind, 1);
        }
    }

    /** From a moment until it ends, so that the sum of all days before one is what stood when that began. */
    public void during(Enum<?> kind, Instant from, Instant until) {
        if (from != null) {
            counts.add(scope, day(from), kind, 1);
            if (until != null) {
                counts.add(scope, day(latest(from, until)), kind, -1);
            }
        }
    }

    /** Null where there is none. */
    public static Instant earliest(Instant... moments) {
        return Stream.of(moments)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of two moments; null where the second has not come. */
    public static Instant latest(Instant first, Instant second) {
        return second == null || second.isAfter(first) ? second : first;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}

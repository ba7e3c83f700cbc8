package vn.lienthong.calendar;

import java.time.LocalTime;

/** Office time without a break on one day, in local time: from its opening to its closing. */
public record OfficeInterval(LocalTime from, LocalTime to) {
    public OfficeInterval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "An office must open before it closes, not %s to %s".formatted(from, to));
        }
    }

    /** Reads two local times such as {@code 07:00} and {@code 11:30}. */
    public static OfficeInterval of(String from, String to) {
        return new OfficeInterval(LocalTime.parse(from), LocalTime.parse(to));
    }
}

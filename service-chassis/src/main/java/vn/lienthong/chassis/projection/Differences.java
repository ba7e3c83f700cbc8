package vn.lienthong.chassis.projection;

import java.util.ArrayList;
import java.util.List;

/**
 * In which rows a live view and one made from the log differ.
 *
 * @param count of the rows that only one of them has
 * @param some of these rows as JSON, each marked with {@code live} or {@code log}; at most ten
 */
public record Differences(long count, List<String> some) {
    static final Differences NONE = new Differences(0, List.of());
    static final int MOST = 10;

    public Differences {
        some = List.copyOf(some);
    }

    Differences and(Differences others) {
        List<String> both = new ArrayList<>(some);
        both.addAll(others.some);
        return new Differences(count + others.count, both.stream().limit(MOST).toList());
    }
}

package vn.lienthong.bench.contest;

import java.util.Map;

/**
 * What one repeat of a contender came to.
 *
 * @param figures what is compared, by name
 * @param details what else is worth keeping, for the file
 */
public record Sample(Map<String, Double> figures, Map<String, Object> details) {
    public static Sample of(String name, double value) {
        return new Sample(Map.of(name, value), Map.of());
    }
}

package vn.lienthong.bench.contest;

import java.util.Map;

/**
 * What one repeat of a contender came to.
 *
 * @param figures what is compared, by name
 * @param details what else is worth keeping, for the file
 * @param faults deeds that failed, and arrivals that were turned away: with any, the figures are not of the whole load
 */
public record Sample(Map<String, Double> figures, Map<String, Object> details, long faults) {
    /** Of what is broken off by whatever fails. */
    public static Sample of(String name, double value) {
        return new Sample(Map.of(name, value), Map.of(), 0);
    }
}

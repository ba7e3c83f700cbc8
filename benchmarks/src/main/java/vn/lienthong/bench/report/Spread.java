package vn.lienthong.bench.report;

import java.util.Arrays;
import java.util.List;

/** A figure over all repeats. */
public record Spread(double median, double least, double most, List<Double> repeats) {
    /** @param repeats in the order in which they were measured; those that are no number say nothing */
    public static Spread of(double... repeats) {
        double[] sorted = Arrays.stream(repeats)
                .filter(repeat -> !Double.isNaN(repeat))
                .sorted()
                .toArray();
        List<Double> all = Arrays.stream(repeats).boxed().toList();
        if (sorted.length == 0) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN, all);
        }
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1], all);
    }

    /** Whether every repeat has said something. */
    boolean isComplete() {
        return !repeats.isEmpty() && repeats.stream().allMatch(Double::isFinite);
    }
}

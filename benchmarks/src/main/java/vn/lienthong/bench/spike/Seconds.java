package vn.lienthong.bench.spike;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What journeys took, by the second in which they began. */
final class Seconds {
    /** So many calm seconds in a row make it normal again. */
    private static final int IN_A_ROW = 5;

    private static final double TIMES_CALM = 1.5;
    private static final double MORE_THAN_CALM_MILLIS = 50;

    private final List<List<Double>> seconds = new ArrayList<>();

    /** @param millis what it took; infinite for one that failed */
    synchronized void began(int second, double millis) {
        while (seconds.size() <= second) {
            seconds.add(new ArrayList<>());
        }
        seconds.get(second).add(millis);
    }

    /** The median of all that began before this second. */
    synchronized double medianBefore(int second) {
        return median(seconds.stream().limit(second).flatMap(List::stream).toList());
    }

    /**
     * How long after a peak it was until it was as before: seconds in a row whose medians are close to the calm one. One
     * in which nothing began says nothing.
     *
     * @param next the second until which one can tell
     * @return no number where it never was
     */
    synchronized double recovery(int over, int next, double calm) {
        double normal = Math.max(calm * TIMES_CALM, calm + MORE_THAN_CALM_MILLIS);
        return IntStream.rangeClosed(over, next - IN_A_ROW)
                .filter(from -> isNormal(from, normal))
                .mapToDouble(from -> from - over)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** So many seconds from this one on. */
    private boolean isNormal(int from, double normal) {
        List<List<Double>> told = seconds.stream()
                .skip(from)
                .limit(IN_A_ROW)
                .filter(not(List::isEmpty))
                .toList();
        return !told.isEmpty() && told.stream().allMatch(second -> median(second) <= normal);
    }

    private static double median(List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** The medians second by second, for the file. */
    synchronized List<Double> medians() {
        return seconds.stream().map(Seconds::median).toList();
    }
}

package vn.lienthong.bench.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Sample;

/** Something under a load, to be measured beside others. */
public final class Loaded implements Contender {
    public static final String RATE = "rate";
    public static final String ERRORS = "errors";
    public static final String DROPPED = "dropped";

    private final String name;
    private final Supplier<LoadResult> load;
    private final Runnable warmUp;
    private final Runnable settle;

    public Loaded(String name, Supplier<LoadResult> load, Runnable warmUp, Runnable settle) {
        this.name = name;
        this.load = load;
        this.warmUp = warmUp;
        this.settle = settle;
    }

    /** The name of a figure in milliseconds. @param percentile p50, p95, p99, p99.9 or max */
    public static String to(String mark, String percentile) {
        return "%s to %s".formatted(percentile, mark);
    }

    /** The same of the whole deed. */
    public static String whole(String percentile) {
        return to("the end", percentile);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void warmUp() {
        warmUp.run();
    }

    @Override
    public Sample measure() {
        LoadResult result = load.get();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(RATE, result.perSecond());
        figures.put(ERRORS, (double) result.errors());
        figures.put(DROPPED, (double) result.dropped());
        result.marks()
                .forEach((mark, times) ->
                        times.summary().forEach((percentile, millis) -> figures.put(to(mark, percentile), millis)));
        result.whole().summary().forEach((percentile, millis) -> figures.put(whole(percentile), millis));
        return new Sample(figures, result.details(), result.faults());
    }

    @Override
    public void settle() {
        settle.run();
    }
}

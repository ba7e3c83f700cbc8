package vn.lienthong.bench.spike;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Sample;
import vn.lienthong.bench.journey.StepName;
import vn.lienthong.bench.load.Deed;
import vn.lienthong.bench.load.Latencies;
import vn.lienthong.bench.load.LoadResult;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.load.Marks;
import vn.lienthong.bench.load.OpenLoop;

/** The whole profile once. */
final class Spike implements Contender {
    static final String NAME = "spike";
    static final String CALM = "calm median";
    static final String CALLS = "p95 of all calls";

    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS_A_SECOND = 1e9;

    private final Context context;
    private final Deed journey;
    private final Profile profile;
    private final Runnable settle;

    Spike(Context context, Deed journey, Profile profile, Runnable settle) {
        this.context = context;
        this.journey = journey;
        this.profile = profile;
        this.settle = settle;
    }

    static String recovery(Profile.Peak peak) {
        return "recovery after %.0f/s".formatted(peak.perSecond());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Sample measure() {
        var seconds = new Seconds();
        long began = System.nanoTime();
        Deed watched = marks -> watched(marks, seconds, began);
        LoadResult result = OpenLoop.run(context, watched, profile, Duration.ZERO, profile.time());
        double calm =
                seconds.medianBefore((int) profile.phases().getFirst().time().toSeconds());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(Loaded.ERRORS, (double) result.errors());
        figures.put(Loaded.DROPPED, (double) result.dropped());
        result.whole().summary().forEach((percentile, millis) -> figures.put(Loaded.whole(percentile), millis));
        figures.put(CALLS, calls(result).millis(95));
        figures.put(CALM, calm);
        profile.peaks().forEach(peak -> figures.put(recovery(peak), seconds.recovery(peak.over(), peak.next(), calm)));
        return new Sample(
                figures, Map.of("load", result.details(), "medianOfEachSecond", seconds.medians()), result.faults());
    }

    private Future<?> watched(Marks marks, Seconds seconds, long began) {
        long from = System.nanoTime();
        int second = (int) ((from - began) / NANOS_A_SECOND);
        return journey.perform(marks)
                .onSuccess(_ -> seconds.began(second, (System.nanoTime() - from) / NANOS_A_MILLI))
                .onFailure(_ -> seconds.began(second, Double.POSITIVE_INFINITY));
    }

    private static Latencies calls(LoadResult result) {
        var all = new Latencies();
        StepName.ALL.forEach(call -> all.add(result.marks().getOrDefault(call, new Latencies())));
        return all;
    }

    @Override
    public void settle() {
        settle.run();
    }
}

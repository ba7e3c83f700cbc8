package vn.lienthong.bench.hot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Sample;
import vn.lienthong.bench.load.LoadResult;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.load.Meanwhile;

/** The others' journeys, beside writers on one dossier or alone. */
final class Crowd implements Contender {
    static final String COMMANDS = "commands of the writers";
    static final String STALE = "too late for each of them";
    static final String WRITERS_ERRORS = "errors of the writers";

    private final String name;
    private final Meanwhile others;
    private final Supplier<LoadResult> writers;
    private final LongSupplier stale;
    private final Runnable settle;

    /** @param stale how often writers were too late so far */
    Crowd(String name, Meanwhile others, Supplier<LoadResult> writers, LongSupplier stale, Runnable settle) {
        this.name = name;
        this.others = others;
        this.writers = writers;
        this.stale = stale;
        this.settle = settle;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample measure() {
        long before = stale.getAsLong();
        var wrote = new LoadResult[1];
        LoadResult result = others.during(() -> wrote[0] = writers.get());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(Loaded.RATE, result.perSecond());
        figures.put(Loaded.ERRORS, (double) result.errors());
        figures.put(COMMANDS, wrote[0].perSecond());
        figures.put(STALE, (stale.getAsLong() - before) / Math.max(1.0, wrote[0].completed()));
        figures.put(WRITERS_ERRORS, (double) wrote[0].errors());
        result.marks()
                .forEach((mark, times) -> times.summary()
                        .forEach((percentile, millis) -> figures.put(Loaded.to(mark, percentile), millis)));
        result.whole().summary().forEach((percentile, millis) -> figures.put(Loaded.whole(percentile), millis));
        return new Sample(
                figures,
                Map.of("others", result.details(), "writers", wrote[0].details()),
                result.faults() + wrote[0].faults());
    }

    @Override
    public void settle() {
        settle.run();
    }
}

package vn.lienthong.bench.relay;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Sample;
import vn.lienthong.bench.load.Arrivals;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.stack.part.Concurrently;
import vn.lienthong.stack.part.Waiting;

/** How long an event takes from its commit to a consumer's hand, at a constant rate. */
final class CommitToKafka implements Contender {
    static final String KAFKA = "Kafka";

    private static final int WRITERS = 4;
    private static final Duration LAST_RECORDS = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(20);

    private final BenchStack stack;
    private final BenchOptions options;
    private final Arrivals arrivals;

    CommitToKafka(BenchStack stack, BenchOptions options, int rate) {
        this.stack = stack;
        this.options = options;
        this.arrivals = new Arrivals(rate);
    }

    @Override
    public String name() {
        return "commit to Kafka";
    }

    @Override
    public void warmUp() {
        run(options.warmup());
    }

    @Override
    public Sample measure() {
        return run(options.time());
    }

    private Sample run(Duration time) {
        var meetings = new Meetings();
        var late = new LongAdder();
        long events = arrivals.within(time);
        try (var _ = Receiver.start(stack.stack().endpoints().kafka(), meetings)) {
            long began = System.nanoTime();
            List<PacedWriter> writers = IntStream.range(0, WRITERS)
                    .mapToObj(first -> new PacedWriter(stack.databases(), arrivals, meetings, first, WRITERS, events))
                    .toList();
            Concurrently.run(writers.stream()
                    .map(writer -> (Runnable) () -> late.add(writer.write(began)))
                    .toList());
            Waiting.until(LAST_RECORDS, STEP, () -> meetings.met() == events);
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(Loaded.RATE, meetings.met() / (time.toMillis() / 1000.0));
        long lost = events - meetings.met();
        figures.put(Loaded.ERRORS, (double) lost);
        figures.put(Loaded.DROPPED, late.doubleValue());
        meetings.latencies().summary().forEach((name, millis) -> figures.put(Loaded.to(KAFKA, name), millis));
        return new Sample(figures, Map.of("events", events), lost + late.sum());
    }
}

package vn.lienthong.bench.relay;

import java.time.Duration;
import java.util.Map;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Sample;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.TopicEnd;
import vn.lienthong.events.Topics;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.part.Waiting;

/** The relay after Kafka was away: from the first event that Kafka gets to the last. */
final class CatchUp implements Contender {
    static final String SECONDS = "seconds";

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMillis(10);
    private static final double NANOS_A_SECOND = 1e9;

    private final BenchStack stack;
    private final Backlog backlog;
    private final int events;
    private long published;

    /** @param published how many records the topic has now, while nothing is pending */
    CatchUp(BenchStack stack, Backlog backlog, int events, long published) {
        this.stack = stack;
        this.backlog = backlog;
        this.events = events;
        this.published = published;
    }

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public void warmUp() {
        measure();
    }

    @Override
    public Sample measure() {
        if (backlog.pending() == 0) {
            backlog.write(events);
        }
        stack.startKafka();
        long up = System.nanoTime();
        try (var end = new TopicEnd(stack.stack().endpoints().kafka(), Topics.DOSSIER)) {
            long whole = published + backlog.pending();
            long began = await(end, published + 1);
            long first = System.nanoTime();
            await(end, whole);
            long last = System.nanoTime();
            backlog.cleared();
            published = whole;
            return new Sample(
                    Map.of(
                            Loaded.RATE,
                            (whole - began) * NANOS_A_SECOND / (last - first),
                            SECONDS,
                            (last - up) / NANOS_A_SECOND),
                    Map.of(),
                    0); // it waits for all of them
        }
    }

    /** @return how many there are by then */
    private static long await(TopicEnd end, long records) {
        var seen = new long[1];
        boolean there = Waiting.until(LIMIT, STEP, () -> {
            seen[0] = end.records();
            return seen[0] >= records;
        });
        if (!there) {
            throw new StackProblem(
                    "Kafka has %d records instead of %d after %s.".formatted(seen[0], records, LIMIT),
                    "The relay's log: ./lienthong logs intake");
        }
        return seen[0];
    }

    @Override
    public void settle() {
        stack.stopKafka();
    }
}

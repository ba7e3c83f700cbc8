package vn.lienthong.bench.rebuild;

import static vn.lienthong.bench.report.Target.atLeast;
import static vn.lienthong.bench.report.Target.under;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Rounds;
import vn.lienthong.bench.load.Arrivals;
import vn.lienthong.bench.load.Call;
import vn.lienthong.bench.load.Deed;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.load.Meanwhile;
import vn.lienthong.bench.report.Figure;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.Standing;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.Service;

/** Routing's worklist, built anew from its topic beside the one in use. */
final class RebuildBenchmark {
    private static final double EVENTS_A_SECOND = 50_000;
    private static final double MOST_MEGABYTES = 512;
    private static final Duration FILL_PATIENCE = Duration.ofHours(1);
    private static final Duration BACK = Duration.ofDays(30);

    private final Session session;
    private final int events;
    private final int reads;

    RebuildBenchmark(Session session, int events, int reads) {
        this.session = session;
        this.events = events;
        this.reads = reads;
    }

    void run() {
        try (BenchStack stack = BenchStack.start(session, EnumSet.of(Service.ROUTING))) {
            String kafka = stack.stack().endpoints().kafka();
            int written = fill(stack, kafka);
            var meanwhile = new Meanwhile(session.wire().context(), looking(stack), new Arrivals(reads));
            report(
                    session.contest(List.of(new RebuildRun(stack, written, meanwhile), new PlainConsumer(kafka))),
                    written,
                    stack);
        }
    }

    /** Also shows what the view in use does with so much at once. */
    private int fill(BenchStack stack, String kafka) {
        session.say("putting %,d events onto the topic".formatted(events));
        long began = System.nanoTime();
        var plans = new Plans(InstantSource.system().instant().minus(BACK));
        int written = new TopicFill(kafka, plans).write(events);
        new Standing(stack.stack()).awaitRest(FILL_PATIENCE);
        double seconds = (System.nanoTime() - began) / 1e9;
        session.note(String.format(
                Locale.ROOT,
                "The view in use took the same %,d events live in %.0f s, their making included (%,.0f/s).",
                written,
                seconds,
                written / seconds));
        return written;
    }

    /** Handlers of all agencies, in turn, look at their worklists. */
    private Deed looking(BenchStack stack) {
        List<Call> calls = IntStream.range(0, Plans.AGENCIES)
                .mapToObj(Plans::agency)
                .map(agency -> Call.get(stack.stack().endpoints().routing(), "/worklist")
                        .as(stack.stack().token(Roles.HANDLER, agency, "handler-of-" + agency)))
                .toList();
        var turn = new int[1];
        return _ -> session.wire().send(calls.get(turn[0]++ % calls.size()));
    }

    private void report(Rounds rounds, int written, BenchStack stack) {
        String rebuild = "rebuild";
        session.fact(
                "data",
                "%,d events of handling plans with two steps, one in %d open".formatted(written, Plans.ONE_OPEN_OF));
        session.note("Running: routing, Kafka, PostgreSQL. The view is two tables: legs, and versions of plans.");
        List<Figure> figures = List.of(
                Figure.of("rebuild of routing's worklist", "/s", rounds.values(rebuild, Loaded.RATE))
                        .against(atLeast(EVENTS_A_SECOND), rounds.faults(rebuild)),
                Figure.of("  plain consumer", "/s", rounds.values("plain consumer", Loaded.RATE)),
                Figure.of("  reads of the view meanwhile", "/s", rounds.values(rebuild, RebuildRun.READS)),
                Figure.of("  their p50", "ms", rounds.values(rebuild, Loaded.whole("p50"))),
                Figure.of("  their p99", "ms", rounds.values(rebuild, Loaded.whole("p99"))),
                Figure.of("  their errors", "", rounds.values(rebuild, Loaded.ERRORS)),
                Figure.of("memory of routing", "MiB", stack.residentMegabytes(Service.ROUTING))
                        .against(under(MOST_MEGABYTES), rounds.faults()));
        session.report(figures, rounds);
    }
}

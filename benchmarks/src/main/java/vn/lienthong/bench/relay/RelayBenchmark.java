package vn.lienthong.bench.relay;

import static vn.lienthong.bench.report.Target.atLeast;
import static vn.lienthong.bench.report.Target.under;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Rounds;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.report.Figure;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.TopicEnd;
import vn.lienthong.bench.stack.Twin;
import vn.lienthong.events.Topics;
import vn.lienthong.stack.Service;

/** Intake's relay: catching up with a backlog beside the raw log, and keeping up at a constant rate. */
final class RelayBenchmark {
    private static final double SHARE_OF_RAW = 0.8;
    private static final double CATCH_UP_SECONDS = 60;
    private static final double P99_TO_KAFKA = 50;
    private static final double MOST_MEGABYTES = 512;

    private final Session session;
    private final int events;
    private final int rate;

    RelayBenchmark(Session session, int events, int rate) {
        this.session = session;
        this.events = events;
        this.rate = rate;
    }

    void run() {
        try (BenchStack stack = BenchStack.start(session, EnumSet.of(Service.INTAKE));
                Twin intake = Twin.of(session, stack, Service.INTAKE, Map.of("LIENTHONG_INBOX_ENABLED", "false"))) {
            Rounds latency = session.contest(List.of(new CommitToKafka(stack, session.options(), rate)));
            Rounds backlog = session.contest(catchingUp(stack));
            report(latency, backlog, intake);
            stack.startKafka(); // so that the service can end in order
        }
    }

    private List<Contender> catchingUp(BenchStack stack) {
        var backlog = new Backlog(stack.databases());
        long published;
        try (var end = new TopicEnd(stack.stack().endpoints().kafka(), Topics.DOSSIER)) {
            published = end.records();
        }
        stack.stopKafka();
        return List.of(
                new RawReading(stack.databases().address(Service.INTAKE), backlog, events),
                new CatchUp(stack, backlog, events, published));
    }

    private void report(Rounds latency, Rounds backlog, Twin intake) {
        session.fact("data", "%,d events of 600 bytes, each a transaction of its own".formatted(events));
        session.note("Intake's relay alone: its consumers are switched off, so that they do not read what it writes."
                + " Its JVM is warm; Kafka was away while the backlog was written.");
        session.note("The raw log: pgoutput through a slot of its own, read by the driver in this process and thrown"
                + " away, over the same backlog, before Kafka is back.");
        String sent = "commit to Kafka";
        List<Figure> figures = List.of(
                Figure.of("relay from a backlog", "/s", backlog.values("relay", Loaded.RATE)),
                Figure.of("  raw log", "/s", backlog.values("raw", Loaded.RATE)),
                Figure.of("  share of it", "", backlog.ratios("relay", "raw", Loaded.RATE))
                        .against(atLeast(SHARE_OF_RAW), backlog.faults()),
                Figure.of("  caught up after Kafka was back", "s", backlog.values("relay", CatchUp.SECONDS))
                        .against(under(CATCH_UP_SECONDS), backlog.faults()),
                Figure.of("commit to Kafka at %,d/s, p50".formatted(rate), "ms", millis(latency, sent, "p50")),
                Figure.of("  p99", "ms", millis(latency, sent, "p99")).against(under(P99_TO_KAFKA), latency.faults()),
                Figure.of("  p99.9", "ms", millis(latency, sent, "p99.9")),
                Figure.of("  never came", "", latency.values(sent, Loaded.ERRORS)),
                Figure.of("  written too late", "", latency.values(sent, Loaded.DROPPED)),
                Figure.of("memory of intake", "MiB", intake.residentMegabytes())
                        .against(under(MOST_MEGABYTES), latency.and(backlog).faults()));
        session.report(figures, latency.and(backlog));
    }

    private static double[] millis(Rounds rounds, String contender, String percentile) {
        return rounds.values(contender, Loaded.to(CommitToKafka.KAFKA, percentile));
    }
}

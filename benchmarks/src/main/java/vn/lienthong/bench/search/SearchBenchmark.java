package vn.lienthong.bench.search;

import static vn.lienthong.bench.report.Target.under;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Rounds;
import vn.lienthong.bench.load.ClosedLoop;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.report.Figure;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.stack.Service;

/** Questions to a large catalog. */
final class SearchBenchmark {
    private static final double P95 = 20;
    private static final double MOST_MEGABYTES = 512;

    private final Session session;
    private final int procedures;
    private final List<Integer> clients;

    SearchBenchmark(Session session, int procedures, List<Integer> clients) {
        this.session = session;
        this.procedures = procedures;
        this.clients = clients;
    }

    void run() {
        BenchOptions options = session.options();
        try (BenchStack stack = BenchStack.start(session, EnumSet.of(Service.CATALOG))) {
            if (!options.reuses()) {
                new LargeCatalog(session, stack.stack()).fill(procedures);
            }
            var asking = new Asking(session.wire(), stack.stack().endpoints().catalog());
            session.say("warming up");
            ClosedLoop.run(session.wire().context(), asking, 2, options.ramp(), options.warmup());
            List<Loaded> loads =
                    clients.stream().map(count -> loaded(asking, count)).toList();
            report(session.contest(loads), stack, asking.count());
        }
    }

    private Loaded loaded(Asking asking, int count) {
        BenchOptions options = session.options();
        return new Loaded(
                name(count),
                () -> ClosedLoop.run(session.wire().context(), asking, count, options.ramp(), options.time()),
                () -> {},
                () -> {});
    }

    private static String name(int clients) {
        return clients + (clients == 1 ? " client" : " clients");
    }

    private void report(Rounds rounds, BenchStack stack, int questions) {
        List<Figure> figures = new ArrayList<>();
        for (int count : clients) {
            String name = name(count);
            figures.add(Figure.of(name + ", p50", "ms", rounds.values(name, Loaded.whole("p50"))));
            figures.add(Figure.of("  p95", "ms", rounds.values(name, Loaded.whole("p95")))
                    .against(under(P95), rounds.faults(name)));
            figures.add(Figure.of("  p99", "ms", rounds.values(name, Loaded.whole("p99"))));
            figures.add(Figure.of("  answers", "/s", rounds.values(name, Loaded.RATE)));
        }
        figures.add(Figure.of("memory of catalog", "MiB", stack.residentMegabytes(Service.CATALOG))
                .against(under(MOST_MEGABYTES), rounds.faults()));
        session.fact(
                "data",
                "%,d procedures of %d versions each, with a process each, beside the sample"
                        .formatted(procedures, ManyProcedures.VERSIONS));
        session.fact(
                "load", "%d questions in turn, by words, codes, life events, places, agencies".formatted(questions));
        session.report(figures, rounds);
    }
}

package vn.lienthong.bench.append;

import static vn.lienthong.bench.report.Target.atLeast;
import static vn.lienthong.bench.report.Target.under;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Rounds;
import vn.lienthong.bench.journey.Submission;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.report.Figure;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.Ward;
import vn.lienthong.bench.stack.Wards;
import vn.lienthong.stack.Service;

/** {@code POST /dossiers} on intake beside an endpoint that does one insert and nothing else. */
final class PostBenchmark {
    private static final double SHARE_OF_BARE = 0.4;
    private static final double P99_AT_HALF = 50;
    private static final double MOST_MEGABYTES = 512;
    /** It may have become faster since the half was told. */
    private static final double NEARLY_HALF = 0.45;

    private static final int WARDS = 300;

    private final Session session;
    private final List<Integer> connections;

    PostBenchmark(Session session, List<Integer> connections) {
        this.session = session;
        this.connections = connections;
    }

    void run() {
        try (BenchStack stack =
                BenchStack.start(session, EnumSet.of(Service.CATALOG, Service.INTAKE, Service.ROUTING))) {
            List<Ward> wards = Wards.of(stack.stack(), Submission.PROCEDURE, WARDS);
            // Needed for the catalog and for the choice of the wards only.
            stack.stop(Service.ROUTING);
            stack.stop(Service.CATALOG);
            try (var bare = BareEndpoint.start(session, stack.databases().address(Service.INTAKE))) {
                var loads = new PostLoads(session, stack, wards, bare.address());
                report(session.contest(loads.contenders(connections)), stack);
            }
        }
    }

    private void report(Rounds rounds, BenchStack stack) {
        List<Figure> figures = new ArrayList<>();
        for (int some : connections) {
            String ours = PostLoads.ours(some);
            String bare = PostLoads.bare(some);
            figures.add(Figure.of("POST /dossiers, %d connections".formatted(some), "/s", rate(rounds, ours)));
            figures.add(Figure.of("  bare endpoint", "/s", rate(rounds, bare)));
            figures.add(Figure.of("  share of it", "", rounds.ratios(ours, bare, Loaded.RATE))
                    .against(atLeast(SHARE_OF_BARE), rounds.faults(ours, bare)));
            figures.add(Figure.of("  p99", "ms", rounds.values(ours, Loaded.whole("p99"))));
            figures.add(Figure.of("  errors", "", rounds.values(ours, Loaded.ERRORS)));
            figures.add(Figure.of("  until all was on Kafka", "s", rounds.settleSeconds(ours)));
        }
        figures.addAll(atHalf(rounds));
        figures.add(Figure.of("memory of intake", "MiB", stack.residentMegabytes(Service.INTAKE))
                .against(under(MOST_MEGABYTES), rounds.faults()));
        session.note("Running: intake with its relay and consumers, Kafka, five PostgreSQL clusters of which four idle,"
                + " the bare endpoint; the other services are stopped.");
        session.note("The bare endpoint writes into a database of intake's cluster, which intake's slot decodes, too;"
                + " its JVM has the full compiler.");
        session.report(figures, rounds);
    }

    private List<Figure> atHalf(Rounds rounds) {
        String half = PostLoads.HALF;
        double[] most = most(rounds);
        return List.of(
                Figure.of("POST /dossiers at half of saturation", "/s", rate(rounds, half)),
                Figure.of("  share of the most, repeat by repeat", "", Rounds.ratios(rate(rounds, half), most))
                        .against(atLeast(NEARLY_HALF), rounds.faults()),
                Figure.of("  p50", "ms", rounds.values(half, Loaded.whole("p50"))),
                Figure.of("  p99", "ms", rounds.values(half, Loaded.whole("p99")))
                        .against(under(P99_AT_HALF), rounds.faults(half)),
                Figure.of("  p99.9", "ms", rounds.values(half, Loaded.whole("p99.9"))),
                Figure.of("  errors", "", rounds.values(half, Loaded.ERRORS)),
                Figure.of("  dropped", "", rounds.values(half, Loaded.DROPPED)));
    }

    /** Of each repeat. */
    private double[] most(Rounds rounds) {
        return connections.stream()
                .map(some -> rate(rounds, PostLoads.ours(some)))
                .reduce(Rounds::greater)
                .orElseThrow();
    }

    private static double[] rate(Rounds rounds, String contender) {
        return rounds.values(contender, Loaded.RATE);
    }
}

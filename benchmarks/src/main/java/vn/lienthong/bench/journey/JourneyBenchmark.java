package vn.lienthong.bench.journey;

import static vn.lienthong.bench.report.Target.atLeast;
import static vn.lienthong.bench.report.Target.under;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Rounds;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.report.Figure;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.Ward;
import vn.lienthong.bench.stack.Wards;
import vn.lienthong.stack.Service;

/** Whole journeys through all five services: how many at most, and how long to the worklist below that. */
final class JourneyBenchmark {
    private static final double LEAST_JOURNEYS = 150;
    private static final double MOST_MEGABYTES = 512;
    private static final double WORKLIST_P50 = 40;
    private static final double WORKLIST_P99 = 150;
    /** They may have become more since their half was told. */
    private static final double NEARLY_HALF = 0.45;

    private static final List<Integer> SHARES = List.of(10, 50, 80);

    private final Session session;
    private final List<Integer> clients;
    private final int wards;

    JourneyBenchmark(Session session, List<Integer> clients, int wards) {
        this.session = session;
        this.clients = clients;
        this.wards = wards;
    }

    void run() {
        try (BenchStack stack = BenchStack.start(session, EnumSet.allOf(Service.class))) {
            List<Ward> from = Wards.of(stack.stack(), Submission.PROCEDURE, wards);
            var loads = new JourneyLoads(session, stack, from);
            loads.warmUp(clients.getLast());
            session.note("The asking alone adds to each latency to the worklist, at rest: %s ms (Wait-For of an event"
                            .formatted(new SingleJourneys(session, stack, from).askingAlone())
                    + " long taken).");
            double rate = loads.saturate(clients);
            List<Loaded> contenders = new ArrayList<>(List.of(loads.saturation()));
            SHARES.forEach(share -> contenders.add(loads.atShare(share, rate)));
            report(session.contest(contenders), stack, loads);
        }
    }

    private void report(Rounds rounds, BenchStack stack, JourneyLoads loads) {
        List<Figure> figures = new ArrayList<>();
        String most = JourneyLoads.SATURATION;
        figures.add(Figure.of("journeys at saturation", "/s", rounds.values(most, Loaded.RATE))
                .against(atLeast(LEAST_JOURNEYS), rounds.faults(most)));
        figures.add(Figure.of("  errors", "", rounds.values(most, Loaded.ERRORS)));
        figures.add(Figure.of("  until all services had done all", "s", rounds.settleSeconds(most)));
        SHARES.forEach(share -> figures.addAll(ofShare(rounds, share)));
        for (Service service : Service.values()) {
            double megabytes = stack.residentMegabytes(service);
            figures.add(Figure.of("memory of " + service.key(), "MiB", megabytes)
                    .against(under(MOST_MEGABYTES), rounds.faults()));
        }
        session.fact("load", loads.told());
        session.report(figures, rounds);
    }

    private static List<Figure> ofShare(Rounds rounds, int share) {
        String name = JourneyLoads.nameOf(share);
        Figure half = Figure.of("POST to worklist at %d %%, p50".formatted(share), "ms", worklist(rounds, name, "p50"));
        String most = JourneyLoads.SATURATION;
        Figure ofMost = Figure.of("  share of those at saturation", "", rounds.ratios(name, most, Loaded.RATE));
        Figure tail = Figure.of("  p99", "ms", worklist(rounds, name, "p99"));
        return List.of(
                share == 50 ? half.against(under(WORKLIST_P50), rounds.faults(name)) : half,
                share == 50 ? tail.against(under(WORKLIST_P99), rounds.faults(name)) : tail,
                Figure.of("  p99.9", "ms", worklist(rounds, name, "p99.9")),
                Figure.of("  journeys", "/s", rounds.values(name, Loaded.RATE)),
                share == 50 ? ofMost.against(atLeast(NEARLY_HALF), rounds.faults(name, most)) : ofMost,
                Figure.of("  errors and dropped", "", faults(rounds, name)));
    }

    private static double[] worklist(Rounds rounds, String name, String percentile) {
        return rounds.values(name, Loaded.to(Journey.WORKLIST, percentile));
    }

    private static double[] faults(Rounds rounds, String name) {
        double[] faults = rounds.values(name, Loaded.ERRORS);
        double[] dropped = rounds.values(name, Loaded.DROPPED);
        for (int i = 0; i < faults.length; i++) {
            faults[i] += dropped[i];
        }
        return faults;
    }
}

package vn.lienthong.bench.peer;

import static vn.lienthong.bench.report.Target.above;
import static vn.lienthong.bench.report.Target.atLeast;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.contest.Rounds;
import vn.lienthong.bench.journey.JourneyLoads;
import vn.lienthong.bench.journey.Submission;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.report.Figure;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.OwnCluster;
import vn.lienthong.bench.stack.Wards;
import vn.lienthong.stack.Service;

/** Our journeys beside the same flow on Flowable. */
final class PeerBenchmark {
    private static final int WARDS = 200;
    private static final int CONNECTIONS = 64;
    private static final double TIMES_ITS_STARTS = 4;

    private final Session session;
    private final List<Integer> threads;
    private final List<Integer> clients;

    PeerBenchmark(Session session, List<Integer> threads, List<Integer> clients) {
        this.session = session;
        this.threads = threads;
        this.clients = clients;
    }

    void run() {
        try (BenchStack stack = BenchStack.start(session, EnumSet.allOf(Service.class));
                OwnCluster cluster = OwnCluster.start(session, "postgres-flowable");
                Flowable flowable = Flowable.start(session, cluster)) {
            var loads = new JourneyLoads(session, stack, Wards.of(stack.stack(), Submission.PROCEDURE, WARDS));
            loads.warmUp(clients.getLast());
            loads.saturate(clients);
            List<Contender> contenders = new ArrayList<>(List.of(loads.saturation(), loads.posts(CONNECTIONS)));
            threads.forEach(some -> contenders.addAll(ofFlowable(flowable, some)));
            report(session.contest(contenders), loads);
        }
    }

    private List<Contender> ofFlowable(Flowable flowable, int some) {
        var ramp = session.options().ramp();
        var time = session.options().time();
        var warmup = session.options().warmup().dividedBy(threads.size());
        return List.of(
                new FlowableContender(
                        flows(some), () -> flowable.flows(some, ramp, time), () -> flowable.flows(some, ramp, warmup)),
                new FlowableContender(starts(some), () -> flowable.starts(some, ramp, time), () -> {}));
    }

    private void report(Rounds rounds, JourneyLoads loads) {
        List<Figure> figures = new ArrayList<>();
        String ours = JourneyLoads.SATURATION;
        figures.add(Figure.of("our journeys", "/s", rounds.values(ours, Loaded.RATE)));
        figures.add(Figure.of("  errors", "", rounds.values(ours, Loaded.ERRORS)));
        figures.add(Figure.of("our POST /dossiers", "/s", rounds.values(JourneyLoads.POSTS, Loaded.RATE)));
        for (int some : threads) {
            figures.add(Figure.of("Flowable, %d threads".formatted(some), "/s", rate(rounds, flows(some))));
            figures.add(Figure.of("  our journeys to its flows", "", rounds.ratios(ours, flows(some), Loaded.RATE))
                    .against(above(1), rounds.faults(ours, flows(some))));
            figures.add(Figure.of("  its starts", "/s", rate(rounds, starts(some))));
            figures.add(Figure.of(
                            "  our POSTs to its starts",
                            "",
                            rounds.ratios(JourneyLoads.POSTS, starts(some), Loaded.RATE))
                    .against(atLeast(TIMES_ITS_STARTS), rounds.faults(JourneyLoads.POSTS, starts(some))));
        }
        session.fact("load", loads.told());
        session.note(
                "Flowable 8.0.0: start, complete, complete, each task looked up by its process; history and all else as"
                        + " it comes; 40 connections to a PostgreSQL of its own with the same settings and no slot.");
        session.note("While one is measured the other is idle; our five services run during all of it.");
        session.report(figures, rounds);
    }

    private static double[] rate(Rounds rounds, String contender) {
        return rounds.values(contender, Loaded.RATE);
    }

    private static String flows(int threads) {
        return "Flowable flow " + threads;
    }

    private static String starts(int threads) {
        return "Flowable start " + threads;
    }
}

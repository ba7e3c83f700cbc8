package vn.lienthong.bench.hot;

import static vn.lienthong.bench.report.Target.atLeast;

import java.sql.Connection;
import java.sql.SQLException;
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
import vn.lienthong.bench.stack.Ward;
import vn.lienthong.bench.stack.Wards;
import vn.lienthong.stack.Service;
import vn.lienthong.stack.StackProblem;

/** Writers on one dossier, and subscribers on the topics. */
final class HotBenchmark {
    private static final int WARDS = 200;
    private static final int CLIENTS = 32;
    private static final List<Integer> SUBSCRIBERS = List.of(1, 10);
    private static final double KEPT = 0.9;
    private static final String SLOTS = "select count(*) from pg_replication_slots";

    private final Session session;
    private final int writers;
    private final int share;

    HotBenchmark(Session session, int writers, int share) {
        this.session = session;
        this.writers = writers;
        this.share = share;
    }

    void run() {
        try (BenchStack stack = BenchStack.start(session, EnumSet.allOf(Service.class))) {
            List<Ward> wards = Wards.of(stack.stack(), Submission.PROCEDURE, WARDS);
            var journeys = new JourneyLoads(session, stack, wards);
            journeys.warmUp(CLIENTS);
            double rate = journeys.saturate(List.of(CLIENTS)) * share / 100;
            var loads = new HotLoads(session, stack, journeys, wards);
            List<Contender> contenders = new ArrayList<>(loads.writing(writers, rate));
            SUBSCRIBERS.forEach(some -> contenders.add(loads.subscribed(some)));
            report(session.contest(contenders), stack);
        }
    }

    private void report(Rounds rounds, BenchStack stack) {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(others(rounds, HotLoads.ALONE));
        figures.addAll(others(rounds, HotLoads.BESIDE));
        figures.add(Figure.of(
                "commands of %d writers on one dossier".formatted(writers),
                "/s",
                rounds.values(HotLoads.BESIDE, Crowd.COMMANDS)));
        figures.add(Figure.of("  too late (412) for each of them", "", rounds.values(HotLoads.BESIDE, Crowd.STALE)));
        figures.add(Figure.of("  their errors", "", rounds.values(HotLoads.BESIDE, Crowd.WRITERS_ERRORS)));
        String one = HotLoads.subscribers(SUBSCRIBERS.getFirst());
        String ten = HotLoads.subscribers(SUBSCRIBERS.getLast());
        figures.add(Figure.of(one, "/s", rounds.values(one, Loaded.RATE)));
        figures.add(Figure.of(ten, "/s", rounds.values(ten, Loaded.RATE)));
        figures.add(Figure.of("  share kept", "", rounds.ratios(ten, one, Loaded.RATE))
                .against(atLeast(KEPT), rounds.faults(one, ten)));
        session.fact("slots", slots(stack));
        session.note(
                "A writer reads the plan, writes to the version it saw, and does so again when it is told 412 (or 403,"
                        + " where the step has left its agency meanwhile); a"
                        + " plan of 60 events makes way for the next. The others' journeys go on at %d %% of saturation."
                                .formatted(share));
        session.report(figures, rounds);
    }

    private static List<Figure> others(Rounds rounds, String how) {
        return List.of(
                Figure.of("journeys " + how, "/s", rounds.values(how, Loaded.RATE)),
                Figure.of("  p50", "ms", rounds.values(how, Loaded.whole("p50"))),
                Figure.of("  p99", "ms", rounds.values(how, Loaded.whole("p99"))),
                Figure.of("  errors", "", rounds.values(how, Loaded.ERRORS)));
    }

    /** How many replication slots follow each cluster. */
    private static String slots(BenchStack stack) {
        List<String> slots = new ArrayList<>();
        for (Service service : Service.values()) {
            try (Connection connection = stack.databases().connect(service);
                    var query = connection.createStatement();
                    var row = query.executeQuery(SLOTS)) {
                row.next();
                slots.add(service.key() + " " + row.getInt(1));
            } catch (SQLException e) {
                throw new StackProblem("The slots cannot be counted.", e.getMessage(), e);
            }
        }
        return String.join(", ", slots);
    }
}

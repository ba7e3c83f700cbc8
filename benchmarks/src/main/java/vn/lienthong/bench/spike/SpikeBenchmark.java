package vn.lienthong.bench.spike;

import static vn.lienthong.bench.report.Target.atMost;
import static vn.lienthong.bench.report.Target.under;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Rounds;
import vn.lienthong.bench.fill.Stored;
import vn.lienthong.bench.journey.JourneyLoads;
import vn.lienthong.bench.journey.Submission;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.report.Figure;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.Standing;
import vn.lienthong.bench.stack.Ward;
import vn.lienthong.bench.stack.Wards;
import vn.lienthong.stack.Service;

/** Three peaks of whole journeys with many dossiers stored. */
final class SpikeBenchmark {
    private static final int WARDS = 100;
    private static final int CLIENTS = 16;
    private static final double P95 = 500;
    private static final double RECOVERY_SECONDS = 10;
    private static final double MOST_MEGABYTES = 512;

    private final Session session;
    private final long stored;
    private final Profile profile;

    SpikeBenchmark(Session session, long stored, Profile profile) {
        this.session = session;
        this.stored = stored;
        this.profile = profile;
    }

    void run() {
        try (BenchStack stack = BenchStack.start(session, EnumSet.allOf(Service.class))) {
            List<Ward> wards = Wards.of(stack.stack(), Submission.PROCEDURE, WARDS);
            Stored.in(session, stack, wards).fillTo(stored);
            var journeys = new JourneyLoads(session, stack, wards);
            journeys.warmUp(CLIENTS);
            var standing = new Standing(stack.stack());
            var spike = new Spike(session.wire().context(), journeys.journey(), profile, standing::awaitRest);
            report(session.contest(List.of(spike)), stack);
        }
    }

    private void report(Rounds rounds, BenchStack stack) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("errors", "", rounds.values(Spike.NAME, Loaded.ERRORS))
                .against(atMost(0), rounds.faults()));
        figures.add(Figure.of("dropped", "", rounds.values(Spike.NAME, Loaded.DROPPED))
                .against(atMost(0), rounds.faults()));
        figures.add(Figure.of("whole journey, p50", "ms", rounds.values(Spike.NAME, Loaded.whole("p50"))));
        figures.add(Figure.of("  p95", "ms", rounds.values(Spike.NAME, Loaded.whole("p95")))
                .against(under(P95), rounds.faults()));
        figures.add(Figure.of("  p99", "ms", rounds.values(Spike.NAME, Loaded.whole("p99"))));
        figures.add(Figure.of("each call, p95", "ms", rounds.values(Spike.NAME, Spike.CALLS))
                .against(under(P95), rounds.faults()));
        figures.add(Figure.of("calm before the first peak, p50", "ms", rounds.values(Spike.NAME, Spike.CALM)));
        profile.peaks()
                .forEach(peak -> figures.add(Figure.of(
                                "back to normal after %.0f/s".formatted(peak.perSecond()),
                                "s",
                                rounds.values(Spike.NAME, Spike.recovery(peak)))
                        .against(atMost(RECOVERY_SECONDS), rounds.faults())));
        for (Service service : Service.values()) {
            double megabytes = stack.residentMegabytes(service);
            figures.add(Figure.of("memory of " + service.key(), "MiB", megabytes)
                    .against(under(MOST_MEGABYTES), rounds.faults()));
        }
        session.fact("data", "%,d dossiers stored, two in a hundred open".formatted(stored));
        session.fact(
                "profile",
                profile.phases().stream()
                        .map(phase -> "%.0f/s %d s"
                                .formatted(phase.perSecond(), phase.time().toSeconds()))
                        .collect(Collectors.joining(", ")));
        session.note("Normal again: five seconds in a row in whose median journeys take at most half as long again, or"
                + " 50 ms longer, as in the first, calm phase.");
        session.report(figures, rounds);
    }
}

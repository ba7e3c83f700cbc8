package vn.lienthong.bench.growth;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.journey.JourneyLoads;
import vn.lienthong.bench.load.Arrivals;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.load.OpenLoop;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.Standing;
import vn.lienthong.bench.stack.Ward;

/** What is measured at each step. */
final class GrowthLoads {
    private final Session session;
    private final JourneyLoads journeys;
    private final Reading reading;
    private final Standing standing;

    GrowthLoads(Session session, BenchStack stack, List<Ward> wards, JourneyLoads journeys, LocalDate today) {
        this.session = session;
        this.journeys = journeys;
        this.reading = new Reading(session.wire(), stack.stack(), wards, today);
        this.standing = new Standing(stack.stack());
    }

    static String journeys(long dossiers) {
        return "journeys at %,d".formatted(dossiers);
    }

    static String reads(long dossiers) {
        return "reads at %,d".formatted(dossiers);
    }

    List<Contender> at(long dossiers, double journeysPerSecond, int readsPerSecond) {
        BenchOptions options = session.options();
        return List.of(
                new Loaded(journeys(dossiers), () -> journeys.open(journeysPerSecond), () -> {}, standing::awaitRest),
                new Loaded(
                        reads(dossiers),
                        () -> OpenLoop.run(
                                session.wire().context(),
                                reading,
                                new Arrivals(readsPerSecond),
                                options.ramp(),
                                options.time()),
                        () -> {},
                        () -> {}));
    }
}

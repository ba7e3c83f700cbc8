package vn.lienthong.bench.journey;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.load.Arrivals;
import vn.lienthong.bench.load.ClosedLoop;
import vn.lienthong.bench.load.Deed;
import vn.lienthong.bench.load.LoadResult;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.load.OpenLoop;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.Standing;
import vn.lienthong.bench.stack.Ward;

/** The loads of journeys on a stack. */
public final class JourneyLoads {
    public static final String SATURATION = "saturation";
    public static final String POSTS = "POST /dossiers";

    private static final double HUNDRED = 100;

    private final Session session;
    private final BenchOptions options;
    private final Journey journey;
    private final Standing standing;
    private final int wards;
    private int best;
    private double bestRate;

    public JourneyLoads(Session session, BenchStack stack, List<Ward> wards) {
        this.session = session;
        this.options = session.options();
        this.journey = new Journey(session.wire(), stack.stack().endpoints(), wards);
        this.standing = new Standing(stack.stack());
        this.wards = wards.size();
    }

    static String nameOf(int share) {
        return share + " % of saturation";
    }

    /** Brings all services to their speed. */
    public void warmUp(int clients) {
        session.say("warming up for %d s".formatted(options.warmup().toSeconds()));
        closed(clients, options.warmup());
        standing.awaitRest();
    }

    /** Looks for how many journeys under way give the most. @return the rate there */
    public double saturate(List<Integer> clients) {
        for (int some : clients) {
            LoadResult result = closed(some, options.time());
            standing.awaitRest();
            session.say(String.format(
                    Locale.ROOT,
                    "%d under way: %.1f journeys/s, %d errors %s",
                    some,
                    result.perSecond(),
                    result.errors(),
                    result.complaints()));
            if (result.perSecond() > bestRate) {
                best = some;
                bestRate = result.perSecond();
            }
        }
        return bestRate;
    }

    public Loaded saturation() {
        return new Loaded(SATURATION, () -> closed(best, options.time()), () -> {}, standing::awaitRest);
    }

    /** Handing in alone, by so many clients. */
    public Loaded posts(int connections) {
        return new Loaded(POSTS, () -> handIns(connections), () -> {}, standing::awaitRest);
    }

    /** The same, at once. */
    public LoadResult handIns(int connections) {
        return ClosedLoop.run(session.wire().context(), journey::handIn, connections, options.ramp(), options.time());
    }

    /** A whole journey. */
    public Deed journey() {
        return journey;
    }

    /** Arrivals at a constant rate. @param share of the given rate, in percent */
    public Loaded atShare(int share, double rate) {
        return new Loaded(nameOf(share), () -> open(rate * share / HUNDRED), () -> {}, standing::awaitRest);
    }

    public LoadResult open(double perSecond) {
        return OpenLoop.run(session.wire().context(), journey, new Arrivals(perSecond), options.ramp(), options.time());
    }

    private LoadResult closed(int clients, Duration time) {
        return ClosedLoop.run(session.wire().context(), journey, clients, options.ramp(), time);
    }

    /** How it was done, for the head of a report. */
    public String told() {
        return String.format(
                Locale.ROOT,
                "procedure %s, %d wards, saturated by %d journeys under way; shares are of %.1f/s",
                Submission.PROCEDURE,
                wards,
                best,
                bestRate);
    }
}

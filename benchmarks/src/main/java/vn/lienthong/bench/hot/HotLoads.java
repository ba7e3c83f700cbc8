package vn.lienthong.bench.hot;

import io.vertx.core.Context;
import java.util.List;
import java.util.function.Supplier;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.contest.Contender;
import vn.lienthong.bench.journey.JourneyLoads;
import vn.lienthong.bench.load.Arrivals;
import vn.lienthong.bench.load.ClosedLoop;
import vn.lienthong.bench.load.LoadResult;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.load.Meanwhile;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.Standing;
import vn.lienthong.bench.stack.Ward;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.StackProblem;
import vn.lienthong.stack.part.Waiting;

/** What happens at once. */
final class HotLoads {
    static final String ALONE = "of the others alone";
    static final String BESIDE = "of the others beside the writers";

    private static final int CONNECTIONS = 64;

    private final BenchStack stack;
    private final BenchOptions options;
    private final Context context;
    private final JourneyLoads journeys;
    private final Standing standing;
    private final HotWriter writer;

    HotLoads(Session session, BenchStack stack, JourneyLoads journeys, List<Ward> wards) {
        this.stack = stack;
        this.options = session.options();
        this.context = session.wire().context();
        this.journeys = journeys;
        this.standing = new Standing(stack.stack());
        this.writer = new HotWriter(
                session.wire(),
                stack.stack().endpoints().routing(),
                HotDossiers.handedIn(session.wire(), stack.stack().endpoints(), wards),
                stack.stack().token(Roles.OPERATOR, "benchmark"));
    }

    static String subscribers(int some) {
        return "POST /dossiers, subscribers on the topics: " + some;
    }

    /** The others without and with so many writers on one dossier. @param rate of the others' journeys */
    List<Contender> writing(int writers, double rate) {
        var others = new Meanwhile(context, journeys.journey(), new Arrivals(rate));
        return List.of(
                crowd(ALONE, others, this::nobody),
                crowd(BESIDE, others, () -> ClosedLoop.run(context, writer, writers, options.ramp(), options.time())));
    }

    private LoadResult nobody() {
        Waiting.pause(options.ramp().plus(options.time()));
        return LoadResult.nothing();
    }

    private Contender crowd(String name, Meanwhile others, Supplier<LoadResult> writers) {
        return new Crowd(name, others, writers, writer::stale, standing::awaitRest);
    }

    /** Handing in as fast as it goes, while so many follow all topics. */
    Contender subscribed(int some) {
        String kafka = stack.stack().endpoints().kafka();
        return new Loaded(subscribers(some), () -> followed(kafka, some), () -> {}, standing::awaitRest);
    }

    private LoadResult followed(String kafka, int some) {
        Subscribers subscribers = Subscribers.start(kafka, some);
        LoadResult result;
        try (subscribers) {
            result = journeys.handIns(CONNECTIONS);
        }
        if (subscribers.hearing() < some) {
            throw new StackProblem(
                    "Of %d subscribers %d heard something.".formatted(some, subscribers.hearing()),
                    "What is measured beside them says nothing.");
        }
        return result;
    }
}

package vn.lienthong.bench.append;

import io.vertx.core.Context;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lienthong.bench.BenchOptions;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.journey.Submission;
import vn.lienthong.bench.load.Arrivals;
import vn.lienthong.bench.load.Call;
import vn.lienthong.bench.load.ClosedLoop;
import vn.lienthong.bench.load.Deed;
import vn.lienthong.bench.load.Loaded;
import vn.lienthong.bench.load.OpenLoop;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.Standing;
import vn.lienthong.bench.stack.Ward;

/** The loads on {@code POST /dossiers} and on the bare endpoint. */
final class PostLoads {
    static final String HALF = "half of saturation";

    private final Session session;
    private final BenchOptions options;
    private final Context context;
    private final Standing standing;
    private final Deed handIn;
    private final Deed store;
    private double best;

    PostLoads(Session session, BenchStack stack, List<Ward> wards, URI bare) {
        this.session = session;
        this.options = session.options();
        this.context = session.wire().context();
        this.standing = new Standing(stack.stack());
        var submission = new Submission(stack.stack().endpoints().intake(), wards);
        this.handIn = _ -> session.wire().send(submission.next());
        this.store = _ -> session.wire().send(Call.post(bare, "/rows", Submission.body(wards.getFirst())));
    }

    static String ours(int connections) {
        return "POST /dossiers %d".formatted(connections);
    }

    static String bare(int connections) {
        return "bare %d".formatted(connections);
    }

    /** For each number of connections both, and ours at half of what it does at most. */
    List<Loaded> contenders(List<Integer> connections) {
        List<Loaded> contenders = new ArrayList<>();
        for (int some : connections) {
            Duration warmup = options.warmup().dividedBy(connections.size());
            contenders.add(new Loaded(
                    ours(some),
                    () -> ClosedLoop.run(context, handIn, some, options.ramp(), options.time()),
                    () -> saturate(some, warmup),
                    standing::awaitRest));
            contenders.add(new Loaded(
                    bare(some),
                    () -> ClosedLoop.run(context, store, some, options.ramp(), options.time()),
                    () -> ClosedLoop.run(context, store, some, options.ramp(), warmup),
                    () -> {}));
        }
        contenders.add(new Loaded(
                HALF,
                () -> OpenLoop.run(context, handIn, new Arrivals(best / 2), options.ramp(), options.time()),
                () -> session.say(String.format(Locale.ROOT, "half of saturation: %.0f/s", best / 2)),
                standing::awaitRest));
        return contenders;
    }

    /** Warms up, and looks how much it can do then. */
    private void saturate(int some, Duration warmup) {
        ClosedLoop.run(context, handIn, some, options.ramp(), warmup);
        standing.awaitRest();
        best = Math.max(
                best,
                ClosedLoop.run(context, handIn, some, options.ramp(), options.time())
                        .perSecond());
    }
}

package vn.lienthong.bench.journey;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.lienthong.bench.Session;
import vn.lienthong.bench.load.Call;
import vn.lienthong.bench.load.ClosedLoop;
import vn.lienthong.bench.load.Futures;
import vn.lienthong.bench.load.Latencies;
import vn.lienthong.bench.load.Marks;
import vn.lienthong.bench.stack.BenchStack;
import vn.lienthong.bench.stack.Ward;

/** Journeys one after the other, with nothing beside them. */
public final class SingleJourneys {
    private static final Duration ASKING = Duration.ofSeconds(3);

    private final Session session;
    private final Journey journey;
    private final int wards;

    public SingleJourneys(Session session, BenchStack stack, List<Ward> wards) {
        this.session = session;
        this.journey = new Journey(session.wire(), stack.stack().endpoints(), wards);
        this.wards = wards.size();
    }

    /** In each ward one to its end, and one that stays with its first agency. */
    public void playTemplates() {
        for (int i = 0; i < wards; i++) {
            Futures.join(journey.perform(Marks.NONE));
        }
        for (int i = 0; i < wards; i++) {
            Futures.join(journey.seen());
        }
    }

    /** What the asking for the worklist takes where there is nothing to wait for. */
    String askingAlone() {
        Call asking = Futures.join(journey.seen());
        Latencies alone = ClosedLoop.run(
                        session.wire().context(),
                        _ -> session.wire().send(asking),
                        1,
                        session.options().ramp(),
                        ASKING)
                .whole();
        return String.format(Locale.ROOT, "p50 %.1f, p99 %.1f", alone.millis(50), alone.millis(99));
    }
}

package vn.lienthong.bench.load;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** So many clients, each of which begins anew as soon as it is done: what a system does at most. */
public final class ClosedLoop {
    private static final double NANOS_A_SECOND = 1e9;

    private final Context context;
    private final Deed deed;
    private final int clients;
    private final Tally tally = new Tally();
    private final CountDownLatch end = new CountDownLatch(1);
    private long counting;
    private long over;
    private int atWork;

    private ClosedLoop(Context context, Deed deed, int clients) {
        this.context = context;
        this.deed = deed;
        this.clients = clients;
    }

    /** @param ramp what goes before; not counted */
    public static LoadResult run(Context context, Deed deed, int clients, Duration ramp, Duration time) {
        var loop = new ClosedLoop(context, deed, clients);
        Running.toItsEnd(context, () -> loop.begin(ramp, time), loop.end, () -> loop.over = 0);
        return loop.tally.result(time.toNanos() / NANOS_A_SECOND);
    }

    private void begin(Duration ramp, Duration time) {
        counting = System.nanoTime() + ramp.toNanos();
        over = counting + time.toNanos();
        atWork = clients;
        for (int i = 0; i < clients; i++) {
            next();
        }
    }

    private void next() {
        long from = System.nanoTime();
        if (from >= over) {
            atWork--;
            if (atWork == 0) {
                end.countDown();
            }
            return;
        }
        deed.perform(new Marks(from, this::enter)).onComplete(outcome -> {
            done(from, outcome);
            next();
        });
    }

    private void enter(String mark, long nanos) {
        if (isCounted(System.nanoTime())) {
            tally.reached(mark, nanos);
        }
    }

    private void done(long from, AsyncResult<?> outcome) {
        long now = System.nanoTime();
        if (outcome.failed()) {
            tally.failed(outcome.cause());
        } else if (isCounted(now)) {
            tally.completed(now - from);
            tally.counted();
        }
    }

    private boolean isCounted(long now) {
        return now >= counting && now < over;
    }
}

package vn.lienthong.bench.load;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Deeds at a constant rate for as long as something else lasts. */
public final class Meanwhile {
    private static final double NANOS_A_SECOND = 1e9;

    private final Context context;
    private final Deed deed;
    private final Arrivals arrivals;

    public Meanwhile(Context context, Deed deed, Arrivals arrivals) {
        this.context = context;
        this.deed = deed;
        this.arrivals = arrivals;
    }

    /** Does the work on this thread, and the deeds beside it. */
    public LoadResult during(Runnable work) {
        var run = new Run();
        context.runOnContext(_ -> run.begin());
        long began = System.nanoTime();
        try {
            work.run();
        } finally {
            context.runOnContext(_ -> run.over = true);
        }
        double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
        run.end.join();
        return run.tally.result(seconds);
    }

    /** All of it happens on the event loop. */
    private final class Run {
        private static final long LAST_ANSWERS = 30_000_000_000L;

        private final Tally tally = new Tally();
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private boolean over;
        private long began;
        private long endedAt;
        private long next;
        private long underWay;

        private void begin() {
            began = System.nanoTime();
            context.owner().setPeriodic(Duration.ofMillis(1).toMillis(), timer -> {
                long now = System.nanoTime();
                letIn(now);
                endedAt = over && endedAt == 0 ? now : endedAt;
                if (over && (underWay == 0 || now > endedAt + LAST_ANSWERS)) {
                    context.owner().cancelTimer(timer);
                    tally.unanswered(underWay);
                    end.complete(null);
                }
            });
        }

        private void letIn(long now) {
            for (long due = began + arrivals.momentOf(next);
                    !over && due <= now;
                    due = began + arrivals.momentOf(next)) {
                next++;
                long meant = due;
                underWay++;
                deed.perform(new Marks(meant, tally::reached)).onComplete(outcome -> done(meant, outcome));
            }
        }

        private void done(long due, AsyncResult<?> outcome) {
            underWay--;
            if (outcome.failed()) {
                tally.failed(outcome.cause());
            } else {
                tally.completed(System.nanoTime() - due);
                tally.counted();
            }
        }
    }
}

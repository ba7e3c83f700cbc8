package vn.lienthong.bench.load;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Deeds at a constant rate, whatever becomes of those before; each is timed from the moment it was meant to begin. */
public final class OpenLoop {
    /** How many may be under way; who comes then is turned away and counted as dropped. */
    public static final int MOST_UNDER_WAY = 4000;

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);
    private static final double NANOS_A_SECOND = 1e9;

    private final Context context;
    private final Deed deed;
    private final Schedule schedule;
    private final Tally tally = new Tally();
    private final CountDownLatch end = new CountDownLatch(1);
    private long began;
    private long counting;
    private long over;
    private long next;
    private long underWay;

    private OpenLoop(Context context, Deed deed, Schedule schedule) {
        this.context = context;
        this.deed = deed;
        this.schedule = schedule;
    }

    /** @param ramp what goes before; not counted */
    public static LoadResult run(Context context, Deed deed, Schedule schedule, Duration ramp, Duration time) {
        var loop = new OpenLoop(context, deed, schedule);
        Running.toItsEnd(context, () -> loop.begin(ramp, time), loop.end, () -> loop.over = 0);
        return loop.tally.result(time.toNanos() / NANOS_A_SECOND);
    }

    private void begin(Duration ramp, Duration time) {
        began = System.nanoTime();
        counting = began + ramp.toNanos();
        over = counting + time.toNanos();
        context.owner().setPeriodic(1, timer -> {
            if (tick()) {
                context.owner().cancelTimer(timer);
                tally.unanswered(underWay);
                end.countDown();
            }
        });
    }

    /** Lets in all that are due. @return whether it is all over */
    private boolean tick() {
        long now = System.nanoTime();
        long due = due();
        while (due <= now && due < over) {
            next++;
            arrive(due);
            due = due();
        }
        return due >= over && (underWay == 0 || now > over + LAST_ANSWERS.toNanos());
    }

    /** When the next one comes; at the end where nobody comes any more. */
    private long due() {
        return Math.min(over, began + Math.min(over - began, schedule.momentOf(next)));
    }

    private void arrive(long due) {
        if (underWay >= MOST_UNDER_WAY) {
            tally.dropped();
            return;
        }
        underWay++;
        deed.perform(new Marks(due, due >= counting ? tally::reached : OpenLoop::forgotten))
                .onComplete(outcome -> done(due, outcome));
    }

    /** Of the ramp. */
    private static void forgotten(String mark, long nanos) {}

    private void done(long due, AsyncResult<?> outcome) {
        underWay--;
        long now = System.nanoTime();
        if (outcome.failed()) {
            tally.failed(outcome.cause());
        } else if (due >= counting) {
            tally.completed(now - due);
        }
        if (outcome.succeeded() && now >= counting && now < over) {
            tally.counted();
        }
    }
}

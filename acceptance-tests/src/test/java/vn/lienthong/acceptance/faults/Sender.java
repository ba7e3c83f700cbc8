package vn.lienthong.acceptance.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.lienthong.acceptance.faults.Ledger.Entry;

/** Sends commands until each has an answer, always under the same key, and keeps the ledger of them. */
final class Sender implements AutoCloseable {
    /** After the first attempt without an answer; twice as long after each further one. */
    private static final long PAUSE_MILLIS = 400;

    private static final int MOST_DOUBLINGS = 4;

    private final Api api;
    private final Ledger ledger;
    private final Pace pace = new Pace();
    private final Counts counts = new Counts();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean repeating = true;

    Sender(Api api, Ledger ledger) {
        this.api = api;
        this.ledger = ledger;
    }

    Pace pace() {
        return pace;
    }

    Counts counts() {
        return counts;
    }

    boolean isIdle() {
        return underWay.get() == 0;
    }

    /** Whether commands that were answered are now and then sent again. */
    void repeating(boolean wanted) {
        repeating = wanted;
    }

    void execute(Runnable work) {
        underWay.incrementAndGet();
        workers.execute(() -> {
            try {
                work.run();
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    void every(Duration distance, Runnable work) {
        clock.scheduleAtFixedRate(work, 0, distance.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Sends it until it is carried out or refused. */
    void send(Command command, Consumer<Answer> settled) {
        attempt(ledger.open(command), 0, settled);
    }

    /** Sends it beside its first sending. */
    void twin(Command command) {
        counts.repeated.incrementAndGet();
        execute(() -> ask(ledger.open(command)));
    }

    /** Sends it again after a while, if it was carried out by then. */
    void repeat(Command command, Duration delay) {
        Entry entry = ledger.open(command);
        clock.schedule(
                () -> {
                    if (repeating && entry.isPromised()) {
                        counts.repeated.incrementAndGet();
                        execute(() -> ask(entry));
                    }
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void attempt(Entry entry, int before, Consumer<Answer> settled) {
        ask(entry).ifPresentOrElse(settled, () -> {
            underWay.incrementAndGet();
            Runnable again = () -> {
                execute(() -> attempt(entry, before + 1, settled));
                underWay.decrementAndGet();
            };
            clock.schedule(again, pause(before), TimeUnit.MILLISECONDS);
        });
    }

    /** Not all at the same moment. */
    private static long pause(int before) {
        long longest = PAUSE_MILLIS << Math.min(before, MOST_DOUBLINGS);
        return ThreadLocalRandom.current().nextLong(longest / 2, longest);
    }

    /** Empty where nobody knows what became of it. */
    Optional<Answer> ask(Entry entry) {
        boolean known = entry.isPromised();
        try {
            Answer answer = api.send(entry.command());
            if (!answer.isOpen()) {
                count(entry, answer, known);
                return Optional.of(answer);
            }
        } catch (IOException _) {
            // cut off: it may have been carried out, or not
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        counts.cut.incrementAndGet();
        entry.cut();
        return Optional.empty();
    }

    private void count(Entry entry, Answer answer, boolean known) {
        if (entry.answered(answer, known)) {
            pace.promised();
        }
        if (!answer.isPromise()) {
            counts.refused.incrementAndGet();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        workers.shutdownNow();
    }
}

package vn.lienthong.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import vn.lienthong.stack.StackProblem;

/** So many threads in this process, each doing its work again and again. */
public final class Threads {
    private static final double NANOS_A_SECOND = 1e9;

    private Threads() {}

    /** What one thread does over and over. */
    public interface Work {
        void once() throws Exception;

        /** Gives back what it held. */
        default void end() throws Exception {}
    }

    /** @param work makes the work of each thread, in that thread */
    public static LoadResult run(Supplier<Work> work, int threads, Duration ramp, Duration time) {
        long counting = System.nanoTime() + ramp.toNanos();
        long over = counting + time.toNanos();
        List<Callable<Tally>> calls = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            calls.add(() -> repeat(work, counting, over));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Tally>> tallies = calls.stream().map(pool::submit).toList();
            return sum(tallies, pool).result(time.toNanos() / NANOS_A_SECOND);
        }
    }

    private static Tally sum(List<Future<Tally>> tallies, ExecutorService pool) {
        var sum = new Tally();
        try {
            for (Future<Tally> tally : tallies) {
                sum.add(tally.get());
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            pool.shutdownNow();
            throw new StackProblem("Interrupted.", "What was begun is stopped.", e);
        }
    }

    private static Tally repeat(Supplier<Work> work, long counting, long over) throws Exception {
        var tally = new Tally();
        Work mine = work.get();
        try {
            long from = System.nanoTime();
            while (from < over && !Thread.currentThread().isInterrupted()) {
                mine.once();
                long now = System.nanoTime();
                if (now >= counting && now < over) {
                    tally.completed(now - from);
                    tally.counted();
                }
                from = now;
            }
        } finally {
            mine.end();
        }
        return tally;
    }
}

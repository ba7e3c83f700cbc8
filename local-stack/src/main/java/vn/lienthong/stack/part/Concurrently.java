package vn.lienthong.stack.part;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import vn.lienthong.stack.StackProblem;

/** Does several things at once. */
public final class Concurrently {
    private Concurrently() {}

    /** Returns when all are done; the first failure, or an interruption, interrupts the others and is thrown. */
    public static void run(List<? extends Runnable> actions) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            var done = new ExecutorCompletionService<Void>(threads);
            actions.forEach(action -> done.submit(action, null));
            try {
                for (int i = 0; i < actions.size(); i++) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw interrupted(e);
            }
        }
    }

    /** Applies something to all of them at once; the results are in their order. */
    public static <T, R> List<R> map(List<? extends T> things, Function<T, R> function) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<R>> calls = things.stream()
                    .map(thing -> (Callable<R>) () -> function.apply(thing))
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StackProblem interrupted(InterruptedException cause) {
        return new StackProblem("Interrupted.", "What was begun is stopped.", cause);
    }
}

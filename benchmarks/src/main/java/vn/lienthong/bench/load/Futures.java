package vn.lienthong.bench.load;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import vn.lienthong.stack.StackProblem;

/** Futures waited for by a thread that is no event loop. */
public final class Futures {
    private Futures() {}

    public static <T> T join(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw new StackProblem(
                    String.valueOf(e.getCause().getMessage()), "The log of the service says more: ./lienthong logs", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", "What was begun is stopped.", e);
        }
    }
}

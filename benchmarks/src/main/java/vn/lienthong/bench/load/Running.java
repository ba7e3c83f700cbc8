package vn.lienthong.bench.load;

import io.vertx.core.Context;
import java.util.concurrent.CountDownLatch;
import vn.lienthong.stack.StackProblem;

/** Runs a load on its event loop and waits for its end. */
final class Running {
    private Running() {}

    /** @param stop has the load end soon, where the wait is interrupted */
    static void toItsEnd(Context context, Runnable load, CountDownLatch end, Runnable stop) {
        context.runOnContext(_ -> load.run());
        try {
            end.await();
        } catch (InterruptedException e) {
            context.runOnContext(_ -> stop.run());
            throw new StackProblem("Interrupted.", "What was begun is stopped.", e);
        }
    }
}

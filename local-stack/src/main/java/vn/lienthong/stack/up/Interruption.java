package vn.lienthong.stack.up;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into an interruption of the work, and lets the work put things in order before the JVM ends. */
public final class Interruption {
    private static final Duration ORDER_LIMIT = Duration.ofSeconds(90);

    private Interruption() {}

    /** Does the work; on Ctrl-C its thread is interrupted, and the JVM waits for its end. */
    public static void stopping(Runnable work) {
        Thread worker = Thread.currentThread();
        var done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (done.getCount() > 0) {
                worker.interrupt();
                await(done);
            }
        }));
        try {
            work.run();
        } finally {
            done.countDown();
        }
    }

    private static void await(CountDownLatch done) {
        try {
            boolean _ = done.await(ORDER_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

package vn.lienthong.acceptance.faults;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has things happen at a planned moment. */
final class Schedule {
    private Schedule() {}

    /** Does it after that time, and returns when it is done. */
    static void after(Duration time, Runnable action) {
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

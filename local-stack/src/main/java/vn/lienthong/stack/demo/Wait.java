package vn.lienthong.stack.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what other services do in their own time. */
final class Wait {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private Wait() {}

    /** The first answer that is there. */
    static <T> T until(String what, Supplier<Optional<T>> answer) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = answer.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
        throw new StoryBroken("Waited %d s in vain: %s".formatted(PATIENCE.toSeconds(), what));
    }
}

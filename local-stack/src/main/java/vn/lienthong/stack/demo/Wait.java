package vn.lienthong.stack.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import vn.lienthong.stack.part.Waiting;

/** Waits for what other services do in their own time. */
final class Wait {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private Wait() {}

    /** The first answer that is there. */
    static <T> T until(String what, Supplier<Optional<T>> answer) {
        return Waiting.answer(PATIENCE, INTERVAL, answer)
                .orElseThrow(() -> new StoryBroken("Waited %d s in vain: %s".formatted(PATIENCE.toSeconds(), what)));
    }
}

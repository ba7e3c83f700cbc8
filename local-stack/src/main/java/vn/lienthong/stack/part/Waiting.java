package vn.lienthong.stack.part;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.lienthong.stack.StackProblem;

/** Waits for what happens elsewhere. */
public final class Waiting {
    private Waiting() {}

    /** Asks at each step until the answer is yes; false when the time is over first. */
    public static boolean until(Duration time, Duration step, BooleanSupplier condition) {
        return answer(time, step, () -> Optional.of(true).filter(_ -> condition.getAsBoolean()))
                .isPresent();
    }

    /** Asks at each step until there is an answer; empty when the time is over first. */
    public static <T> Optional<T> answer(Duration time, Duration step, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent() || System.nanoTime() > end) {
                return answer;
            }
            pause(step);
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", "./lienthong down stops what was started.", e);
        }
    }
}

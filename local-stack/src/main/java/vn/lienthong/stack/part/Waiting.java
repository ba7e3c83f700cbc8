package vn.lienthong.stack.part;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import vn.lienthong.stack.StackProblem;

/** Waits for what happens elsewhere. */
public final class Waiting {
    private Waiting() {}

    /** Asks at each step until the answer is yes; false when the time is over first. */
    public static boolean until(Duration time, Duration step, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(step);
        }
        return true;
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

package vn.lienthong.acceptance.faults;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Many who hand in at once, as fast as they are answered. */
record Burst(Trial trial, int dossiers, int atOnce) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Returns when all are answered. */
    void run() {
        AtomicInteger left = new AtomicInteger(dossiers);
        Random random = new Random(trial.random().nextLong());
        for (int i = 0; i < atOnce; i++) {
            trial.sender().execute(() -> handIn(left, random));
        }
        Awaitility.await("the burst to be over").atMost(PATIENCE).until(trial.sender()::isIdle);
    }

    private void handIn(AtomicInteger left, Random random) {
        if (left.getAndDecrement() > 0) {
            Command command = trial.stack().clerks().submission(Matter.draw(random, trial.papers()));
            trial.sender().send(command, _ -> trial.sender().execute(() -> handIn(left, random)));
        }
    }
}

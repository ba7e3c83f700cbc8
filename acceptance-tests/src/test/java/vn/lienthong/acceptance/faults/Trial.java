package vn.lienthong.acceptance.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import vn.lienthong.acceptance.faults.Judge.Verdict;

/** One stack under load, to which one thing after the other happens; after each everything is judged. */
final class Trial implements AutoCloseable {
    private static final Duration CALM = Duration.ofSeconds(4);
    private static final int RANDOM_MILLIS = 2_000;
    /** Longer than it may take, to see how long it takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int PER_SECOND = Integer.getInteger("faults.rate", 20);

    private final FaultStack stack = FaultStack.start();
    private final Ledger ledger = new Ledger();
    private final Sender sender = new Sender(stack.api(), ledger);
    private final TopicLog topics = new TopicLog(stack.kafka());
    private final Quiet quiet = new Quiet(stack, topics);
    private final Judge judge;
    private final Load load;
    private final Random random;

    Trial(long seed) throws IOException {
        random = new Random(seed);
        judge = new Judge(stack, ledger, sender, topics, random.nextLong());
        load = new Load(sender, stack.clerks(), Matter.papers(stack.sampleData()), random.nextLong(), PER_SECOND);
    }

    /**
     * What came of a fault.
     *
     * @param before commands promised per second before it
     * @param recovery from when on it went on at that rate, after all was back; null where it did not
     * @param caughtUp when everything from before was heard by everybody, after all was back; null where it was not
     */
    record Outcome(String fault, double before, Duration recovery, Duration caughtUp, Verdict verdict, Duration took) {}

    FaultStack stack() {
        return stack;
    }

    Judge judge() {
        return judge;
    }

    /** Has it happen in the middle of the work, and judges what is there when everything has calmed down. */
    Outcome run(Fault fault) throws SQLException, IOException, InterruptedException {
        Instant begin = Instant.now();
        load.resume();
        Schedule.after(CALM.plusMillis(random.nextInt(RANDOM_MILLIS)), () -> {});
        double before = sender.pace().rate(Instant.now().minus(CALM), CALM);
        fault.strike(stack);
        Instant back = Instant.now();
        Map<String, Long> stored = quiet.counts();
        Duration caughtUp = since(back, () -> quiet.isCaughtUp(stored));
        Duration recovery =
                since(back, () -> sender.pace().recovery(back, before).isPresent());
        load.pause();
        Verdict verdict = judge.judge(fault.held());
        return new Outcome(
                fault.name(),
                before,
                recovery == null ? null : sender.pace().recovery(back, before).orElseThrow(),
                caughtUp,
                verdict,
                Duration.between(begin, Instant.now()));
    }

    /** How long it took until then; null where it took too long. */
    private static Duration since(Instant moment, Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptions()
                    .until(condition);
            return Duration.between(moment, Instant.now());
        } catch (ConditionTimeoutException _) {
            return null;
        }
    }

    /** What the load met with so far. */
    String load() {
        Sender.Counts counts = sender.counts();
        return "%d promised, %d cut off, %d refused, %d sent again, %d dropped"
                .formatted(
                        ledger.promises().size(),
                        counts.cut.get(),
                        counts.refused.get(),
                        counts.repeated.get(),
                        load.dropped());
    }

    @Override
    public void close() throws IOException {
        sender.close();
        topics.close();
        stack.close();
    }
}

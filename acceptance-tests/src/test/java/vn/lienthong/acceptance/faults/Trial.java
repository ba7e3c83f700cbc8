package vn.lienthong.acceptance.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import vn.lienthong.acceptance.faults.Judge.Verdict;

/** One stack under load, to which one thing after the other happens; after each everything is judged. */
final class Trial implements AutoCloseable {
    private static final Duration CALM = Duration.ofSeconds(4);
    private static final int RANDOM_MILLIS = 2_000;
    private static final Duration WARMING = Duration.ofSeconds(90);
    /** Of what arrives, so much must be promised before anything happens, each time. */
    private static final double WARM = 0.85;
    /** Longer than it may take, to see how long it takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int PER_SECOND = Integer.getInteger("faults.rate", 20);

    private final FaultStack stack;
    private final Ledger ledger = new Ledger();
    private final Sender sender;
    private final TopicLog topics;
    private final Quiet quiet;
    private final CatalogEdits edits;
    private final Judge judge;
    private final Load load;
    private final Random random;
    private final Map<String, List<Map<String, Object>>> papers;
    private boolean whole = true;

    Trial(long seed) throws IOException {
        random = new Random(seed);
        stack = FaultStack.start();
        sender = new Sender(stack.api(), ledger);
        topics = new TopicLog(stack.kafka());
        quiet = new Quiet(stack, topics);
        edits = new CatalogEdits(sender, stack.api(), stack.tokens());
        judge = new Judge(stack, ledger, sender, edits, topics, random.nextLong());
        papers = Matter.papers(stack.sampleData());
        load = new Load(sender, stack.clerks(), papers, random.nextLong(), PER_SECOND);
    }

    FaultStack stack() {
        return stack;
    }

    Ledger ledger() {
        return ledger;
    }

    Sender sender() {
        return sender;
    }

    TopicLog topics() {
        return topics;
    }

    Quiet quiet() {
        return quiet;
    }

    Judge judge() {
        return judge;
    }

    /** What must be handed in, by procedure. */
    Map<String, List<Map<String, Object>>> papers() {
        return papers;
    }

    Random random() {
        return random;
    }

    /** Has the services do their work for a while: just started they are slow. */
    void warmUp() {
        resume();
        awaitWarm();
    }

    /** Waits until the load is carried. @return how many commands per second were promised in the calm before */
    private double awaitWarm() {
        return Awaitility.await("%.1f commands promised per second".formatted(WARM * PER_SECOND))
                .atMost(WARMING)
                .until(() -> sender.pace().rate(Instant.now().minus(CALM), CALM), rate -> rate >= WARM * PER_SECOND);
    }

    /** Has it happen in the middle of the work, and judges what is there when everything has calmed down. */
    Outcome run(Fault fault) throws SQLException, IOException, InterruptedException {
        if (!whole) {
            stack.up(); // what a fault before, which came to no end, has left away
        }
        whole = false;
        fault.prepare(this);
        resume();
        Schedule.after(CALM.plusMillis(random.nextInt(RANDOM_MILLIS)), () -> {});
        double before = awaitWarm();
        Instant struck = Instant.now();
        fault.strike(this);
        Instant back = Instant.now();
        Quiet.Goal stored = quiet.goal();
        Optional<Duration> caughtUp = since(back, stored::isReached);
        since(back, () -> sender.pace().recovery(back, before).isPresent());
        Optional<Duration> recovery = sender.pace().recovery(back, before);
        List<String> behind = caughtUp.isPresent() ? List.of() : quiet.behind();
        pause();
        fault.tidy(this);
        whole = true;
        Verdict verdict = judge.judge();
        Duration outage = Duration.between(struck, back);
        double during = sender.pace().rate(struck, outage.plusMillis(1));
        return new Outcome(fault.name(), before, during, outage, recovery, caughtUp, behind, verdict);
    }

    private void resume() {
        edits.resume();
        load.resume();
    }

    /** Returns when all that was sent is answered. */
    void pause() {
        edits.pause();
        load.pause();
    }

    /** How long it took until then; empty where it took too long. */
    private static Optional<Duration> since(Instant moment, Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptions()
                    .until(condition);
            return Optional.of(Duration.between(moment, Instant.now()));
        } catch (ConditionTimeoutException _) {
            return Optional.empty();
        }
    }

    /** What the load met with so far. */
    String load() {
        Counts counts = sender.counts();
        return "%d promised, %d catalog edits, %d cut off, %d refused, %d sent again, %d dropped"
                .formatted(
                        ledger.promises().size(),
                        edits.count(),
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

package vn.lienthong.acceptance.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * Commands of all kinds at a constant rate, whatever the services answer and however long that takes; some are sent twice
 * on purpose, at once or later.
 */
final class Load {
    private static final int AT_ONCE = 300;
    private static final int LOOKS = 3;
    /** Of a hundred arrivals: those that hand in a new dossier. */
    private static final int NEW = 17;

    private static final int SENT_TWICE_AT_ONCE = 3;
    private static final int SENT_AGAIN_SOON = 6;
    private static final int SENT_AGAIN_LATER = 10;
    private static final Duration SOON = Duration.ofMillis(150);
    private static final Duration LATER = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Sender sender;
    private final Clerks clerks;
    private final Map<String, List<Map<String, Object>>> papers;
    private final Random random;
    private final DelayQueue<Waiting> waiting = new DelayQueue<>();
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final AtomicInteger dropped = new AtomicInteger();
    private volatile boolean running;

    /** A journey and when somebody looks at it again. */
    private record Waiting(Journey journey, long at) implements Delayed {
        static Waiting after(Journey journey, Duration delay) {
            return new Waiting(journey, System.nanoTime() + delay.toNanos());
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Waiting) other).at);
        }
    }

    /** @param perSecond commands, at equal distances */
    Load(Sender sender, Clerks clerks, Map<String, List<Map<String, Object>>> papers, long seed, int perSecond) {
        this.sender = sender;
        this.clerks = clerks;
        this.papers = papers;
        random = new Random(seed);
        sender.every(Duration.ofSeconds(1).dividedBy(perSecond), this::arrive);
    }

    void resume() {
        sender.repeating(true);
        running = true;
    }

    /** Returns when all that was sent is answered. */
    void pause() {
        running = false;
        sender.repeating(false);
        Awaitility.await("an answer to everything that was sent")
                .atMost(PATIENCE)
                .until(sender::isIdle);
    }

    /** Arrivals for which there was no room. */
    int dropped() {
        return dropped.get();
    }

    private void arrive() {
        if (!running) {
            return;
        }
        if (!room.tryAcquire()) {
            dropped.incrementAndGet();
            return;
        }
        boolean isNew = random.nextInt(100) < NEW;
        Random lots = new Random(random.nextLong());
        sender.execute(() -> act(isNew, lots));
    }

    private void act(boolean isNew, Random lots) {
        if (isNew) {
            Journey journey = new Journey(Matter.draw(lots, papers), lots);
            send(journey, journey.next(clerks).orElseThrow(), lots);
            return;
        }
        for (int i = 0; i < LOOKS; i++) {
            Optional<Journey> journey = Optional.ofNullable(waiting.poll()).map(Waiting::journey);
            Optional<Command> command = journey.flatMap(found -> found.next(clerks));
            if (command.isPresent()) {
                send(journey.get(), command.get(), lots);
                return;
            }
            journey.ifPresent(found -> waiting.add(Waiting.after(found, LATER)));
        }
        room.release();
    }

    private void send(Journey journey, Command command, Random lots) {
        int lot = lots.nextInt(100);
        if (lot < SENT_TWICE_AT_ONCE) {
            sender.twin(command);
        } else if (lot < SENT_AGAIN_LATER) {
            sender.repeat(command, Duration.ofMillis(lots.nextInt(lot < SENT_AGAIN_SOON ? 300 : 20_000)));
        }
        sender.send(command, answer -> settled(journey, command, answer));
    }

    private void settled(Journey journey, Command command, Answer answer) {
        room.release();
        if (answer.isPromise()) {
            journey.goOn(command, answer);
        }
        boolean begun = answer.isPromise() || !command.isSubmission();
        if (begun && !journey.isOver()) {
            waiting.add(Waiting.after(journey, SOON));
        }
    }
}

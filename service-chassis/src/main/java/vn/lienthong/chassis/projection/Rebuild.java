package vn.lienthong.chassis.projection;

import static org.jdbi.v3.core.transaction.TransactionIsolationLevel.REPEATABLE_READ;

import io.quarkus.logging.Log;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.inbox.ReadAhead;
import vn.lienthong.chassis.inbox.Replay;
import vn.lienthong.events.codec.CloudEventCodec;

/**
 * Fills shadow tables from the first record of the topics while the live view goes on, then swaps them in one
 * transaction. Stopped half-way it goes on where it was when it is started again. It swaps nothing in that holds less
 * than the live view: where records cannot be applied that the live view has applied, it fails.
 */
public final class Rebuild {
    private final Jdbi jdbi;
    private final Projector live;
    private final ShadowTables shadows;
    private final Replay replay;
    private final Supplier<KafkaConsumer<byte[], byte[]>> readers;
    private final Consumer<Progress> progress;

    /** @param made the program that folds ({@link Projector#program}): a shadow of another one starts anew */
    public Rebuild(
            Jdbi jdbi,
            Projector live,
            String made,
            CloudEventCodec codec,
            InstantSource clock,
            Supplier<KafkaConsumer<byte[], byte[]>> readers,
            Consumer<Progress> progress) {
        this.jdbi = jdbi;
        this.live = live;
        this.shadows = new ShadowTables(live, made, clock);
        this.replay = new Replay(jdbi, shadows.projector(), codec, clock);
        this.readers = readers;
        this.progress = progress;
    }

    /** How far it has come, in records of all partitions. */
    public record Progress(String view, long done, long total, boolean swapped) {}

    /** Another process is rebuilding the view. */
    public static final class UnderWay extends RuntimeException {
        UnderWay(String view) {
            super("Another process is rebuilding " + view);
        }
    }

    /** The new tables would lack what the live ones have. */
    public static final class Unfit extends RuntimeException {
        Unfit(String view, long streams) {
            super("The rebuilt %s cannot take %d streams that the live one has; it was not swapped in"
                    .formatted(view, streams));
        }
    }

    /** The live view has taken more than its topics have: they are not those that it was made of. */
    public static final class Shortened extends RuntimeException {
        Shortened(String view, TopicPartition partition) {
            super("%s has taken more of %s than is there now".formatted(view, partition));
        }
    }

    /** Runs to the swap. An interrupt stops it; the shadow tables stay for the next run. */
    public void run() throws InterruptedException {
        whileClaimed(_ -> {
            jdbi.useTransaction(this::prepare);
            readUpTo(Map::copyOf);
            try (Handle swap = jdbi.open()) {
                swap.useTransaction(handle -> {
                    catchUp(handle);
                    swap(handle);
                });
            }
            jdbi.useTransaction(replay::startAnew);
            return null;
        });
        long records = sum(replay.positions());
        progress.accept(new Progress(live.name(), records, records, true));
        Log.infof("View rebuilt view=%s records=%d", live.name(), records);
    }

    /**
     * Fills the shadow tables from the first record to where the live view is, and says in which rows the live tables
     * differ from them. Nobody waits while they are compared.
     */
    public Differences differences() throws InterruptedException {
        return whileClaimed(session -> {
            jdbi.useTransaction(this::prepareAnew);
            readUpTo(_ -> jdbi.withHandle(this::placeOfLive));
            readUpTo(_ -> jdbi.withHandle(this::placeOfLive)); // where it has come meanwhile
            Differences differences = session.inTransaction(REPEATABLE_READ, this::differencesAtOnePlace);
            jdbi.useTransaction(this::forget);
            return differences;
        });
    }

    /** What of a rebuild needs the claim on its tables, which the session has. */
    private interface Work<T> {
        T of(Handle session) throws InterruptedException;
    }

    private <T> T whileClaimed(Work<T> work) throws InterruptedException {
        try (Handle session = jdbi.open()) {
            if (!shadows.tryClaim(session)) {
                throw new UnderWay(live.name());
            }
            try {
                return work.of(session);
            } finally {
                shadows.unclaim(session);
            }
        }
    }

    private void prepare(Handle handle) {
        if (shadows.mayBeGoneOnWith(handle)) {
            return;
        }
        prepareAnew(handle);
    }

    private void prepareAnew(Handle handle) {
        forget(handle);
        shadows.create(handle);
    }

    private void forget(Handle handle) {
        shadows.drop(handle);
        replay.startAnew(handle);
    }

    /** While the live view is locked out it cannot run ahead: the shadow catches up with it. */
    private void catchUp(Handle handle) throws InterruptedException {
        replay.lockOut(handle, live.name());
        readUpTo(_ -> placeOfLive(handle));
        replay.passOverWhatIsDiscardedFor(live.name());
    }

    private Map<TopicPartition, Long> placeOfLive(Handle handle) {
        return replay.positionsOf(handle, live.name());
    }

    /** The live view goes on as soon as the snapshot has been taken that shows both at the same place. */
    private Differences differencesAtOnePlace(Handle snapshot) throws InterruptedException {
        try (Handle lock = jdbi.open()) {
            lock.useTransaction(handle -> {
                catchUp(handle);
                snapshot.execute("select"); // the first statement takes it
            });
        }
        return shadows.differences(snapshot);
    }

    /** Takes what lies before the goals and nothing behind them; they are chosen when the ends of the topics are known. */
    private void readUpTo(UnaryOperator<Map<TopicPartition, Long>> goalsByEnds) throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> client = readers.get()) {
            List<TopicPartition> partitions = partitionsOf(client);
            Map<TopicPartition, Long> goals = goalsByEnds.apply(client.endOffsets(partitions));
            requireThere(goals, client.endOffsets(partitions));
            try (ReadAhead reader = replay.from(client, partitions)) {
                readUpTo(goals, reader);
            }
        }
    }

    private List<TopicPartition> partitionsOf(KafkaConsumer<byte[], byte[]> reader) {
        List<TopicPartition> partitions = new ArrayList<>();
        live.topics()
                .forEach(topic -> reader.partitionsFor(topic)
                        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        return partitions;
    }

    /** What will never come is not waited for. */
    private void requireThere(Map<TopicPartition, Long> goals, Map<TopicPartition, Long> ends) {
        goals.forEach((partition, goal) -> {
            if (ends.getOrDefault(partition, 0L) < goal) {
                throw new Shortened(live.name(), partition);
            }
        });
    }

    private void readUpTo(Map<TopicPartition, Long> goals, ReadAhead reader) throws InterruptedException {
        while (!isReached(goals)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Rebuild of " + live.name() + " was stopped");
            }
            replay.takeBefore(goals, reader);
            progress.accept(new Progress(live.name(), sum(replay.positions()), sum(goals), false));
        }
    }

    private boolean isReached(Map<TopicPartition, Long> goals) {
        Map<TopicPartition, Long> reached = replay.positions();
        return goals.entrySet().stream().allMatch(goal -> reached.getOrDefault(goal.getKey(), 0L) >= goal.getValue());
    }

    private void swap(Handle handle) {
        long parked = replay.parkedOnlyHere(handle, live.name());
        if (parked > 0) {
            throw new Unfit(live.name(), parked);
        }
        replay.takePlaceOf(handle, live.name());
        shadows.swapIn(handle); // last, for from then on readers of the view wait
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}

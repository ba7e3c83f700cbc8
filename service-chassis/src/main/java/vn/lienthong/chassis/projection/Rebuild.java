package vn.lienthong.chassis.projection;

import io.quarkus.logging.Log;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    /** @param made what the program is that folds, for instance its version: a shadow of another one starts anew */
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

    /** Runs to the swap. An interrupt stops it; the shadow tables stay for the next run. */
    public void run() throws InterruptedException {
        fill(this::swap);
    }

    /**
     * Fills the shadow tables as for a swap, but then says in which rows the live tables differ from them.
     *
     * @return each row that only one of them has, as JSON, marked with {@code live} or {@code log}
     */
    public List<String> differences() throws InterruptedException {
        List<String> differences = new ArrayList<>();
        fill(handle -> {
            differences.addAll(shadows.differences(handle));
            shadows.drop(handle);
        });
        return differences;
    }

    private void fill(Consumer<Handle> end) throws InterruptedException {
        try (Handle session = jdbi.open()) {
            if (!shadows.tryClaim(session)) {
                throw new UnderWay(live.name());
            }
            try {
                jdbi.useTransaction(this::prepare);
                fillUpTo(end);
                jdbi.useTransaction(replay::startAnew);
            } finally {
                shadows.unclaim(session);
            }
        }
    }

    private void prepare(Handle handle) {
        if (!shadows.areOfThisProgram(handle)) {
            shadows.drop(handle);
            replay.startAnew(handle);
        }
        shadows.create(handle);
    }

    private void fillUpTo(Consumer<Handle> end) throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> client = readers.get()) {
            List<TopicPartition> partitions = partitionsOf(client);
            Map<TopicPartition, Long> goals = client.endOffsets(partitions);
            try (ReadAhead reader = replay.from(client, partitions)) {
                readUpTo(reader, goals);
                catchUp(reader, end);
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

    private void readUpTo(ReadAhead reader, Map<TopicPartition, Long> goals) throws InterruptedException {
        while (!isReached(goals)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Rebuild of " + live.name() + " was stopped");
            }
            replay.take(reader);
            progress.accept(new Progress(live.name(), sum(replay.positions()), sum(goals), false));
        }
    }

    private boolean isReached(Map<TopicPartition, Long> goals) {
        Map<TopicPartition, Long> reached = replay.positions();
        return goals.entrySet().stream().allMatch(goal -> reached.getOrDefault(goal.getKey(), 0L) >= goal.getValue());
    }

    /** While the live view is locked out it cannot run ahead: the shadow catches up with it. */
    private void catchUp(ReadAhead reader, Consumer<Handle> end) throws InterruptedException {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            replay.lockOut(handle, live.name());
            readUpTo(reader, replay.positionsOf(handle, live.name()));
            replay.passOverWhatIsDiscardedFor(live.name());
            end.accept(handle);
            handle.commit();
        }
    }

    private void swap(Handle handle) {
        long parked = replay.parkedOnlyHere(handle, live.name());
        if (parked > 0) {
            throw new Unfit(live.name(), parked);
        }
        replay.takePlaceOf(handle, live.name());
        shadows.swapIn(handle); // last, for from then on readers of the view wait
        long records = sum(replay.positions());
        progress.accept(new Progress(live.name(), records, records, true));
        Log.infof("View rebuilt view=%s records=%d", live.name(), records);
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}

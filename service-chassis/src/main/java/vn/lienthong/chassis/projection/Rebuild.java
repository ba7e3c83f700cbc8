package vn.lienthong.chassis.projection;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.chassis.inbox.Replay;
import vn.lienthong.events.codec.CloudEventCodec;

/**
 * Fills shadow tables from the first record of the topics while the live view goes on, then swaps them in one
 * transaction. Stopped half-way it goes on where it was when it is started again.
 */
public final class Rebuild {
    static final String SHADOW_TABLE = "__rebuild";
    private static final String SHADOW_NAME = "~rebuild";
    private static final Duration POLL = Duration.ofMillis(200);

    private final Jdbi jdbi;
    private final Projector live;
    private final Projector shadow;
    private final Replay replay;
    private final Supplier<KafkaConsumer<byte[], byte[]>> consumers;
    private final Consumer<Progress> progress;

    public Rebuild(
            Jdbi jdbi,
            Projector live,
            CloudEventCodec codec,
            InstantSource clock,
            Supplier<KafkaConsumer<byte[], byte[]>> consumers,
            Consumer<Progress> progress) {
        this.jdbi = jdbi;
        this.live = live;
        this.shadow = live.shadow(live.name() + SHADOW_NAME, SHADOW_TABLE);
        this.replay = new Replay(jdbi, shadow, codec, clock);
        this.consumers = consumers;
        this.progress = progress;
    }

    /** How far it has come, in records of all partitions. */
    public record Progress(String view, long done, long total, boolean swapped) {}

    /** Runs to the swap. An interrupt stops it; the shadow tables stay for the next run. */
    public void run() throws InterruptedException {
        jdbi.useTransaction(this::createShadows);
        try (KafkaConsumer<byte[], byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions = partitionsOf(consumer);
            consumer.assign(partitions);
            Map<TopicPartition, Long> reached = seek(consumer, partitions);
            readUpTo(consumer, reached, consumer.endOffsets(partitions));
            swap(consumer, reached);
        }
    }

    private void createShadows(Handle handle) {
        live.tables()
                .forEach(table -> handle.execute("create table if not exists %s (like %s including all)"
                        .formatted(table + SHADOW_TABLE, table)));
    }

    private List<TopicPartition> partitionsOf(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        live.topics()
                .forEach(topic -> consumer.partitionsFor(topic)
                        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        return partitions;
    }

    private Map<TopicPartition, Long> seek(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> reached = new HashMap<>(replay.positions());
        partitions.forEach(partition -> consumer.seek(partition, reached.computeIfAbsent(partition, _ -> 0L)));
        return reached;
    }

    private void readUpTo(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> reached, Map<TopicPartition, Long> goals)
            throws InterruptedException {
        while (!isReached(reached, goals)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Rebuild of " + live.name() + " was stopped");
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            reached.putAll(replay.take(records));
            progress.accept(new Progress(live.name(), sum(reached), sum(goals), false));
        }
    }

    private static boolean isReached(Map<TopicPartition, Long> reached, Map<TopicPartition, Long> goals) {
        return goals.entrySet().stream().allMatch(goal -> reached.getOrDefault(goal.getKey(), 0L) >= goal.getValue());
    }

    /** While the live view is locked out it cannot run ahead: the shadow catches up with it and takes its place. */
    private void swap(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> reached)
            throws InterruptedException {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            replay.lockOut(handle, live.name());
            readUpTo(consumer, reached, replay.positionsOf(handle, live.name()));
            live.tables().forEach(table -> swapTable(handle, table));
            replay.takePlaceOf(handle, live.name());
            handle.commit();
        }
        progress.accept(new Progress(live.name(), sum(reached), sum(reached), true));
        Log.infof("View rebuilt view=%s records=%d", live.name(), sum(reached));
    }

    private static void swapTable(Handle handle, String table) {
        handle.execute("drop table " + table);
        handle.execute("alter table %s rename to %s".formatted(table + SHADOW_TABLE, table));
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}

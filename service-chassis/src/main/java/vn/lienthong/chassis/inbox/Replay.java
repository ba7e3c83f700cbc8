package vn.lienthong.chassis.inbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.events.codec.CloudEventCodec;

/** A second consumer that goes through the topics beside a live one, and in the end takes its place. */
public final class Replay {
    private static final List<String> MEMORY = List.of("inbox", "consumer_position", "held_stream", "held_record");

    private final Jdbi jdbi;
    private final Subscriber shadow;
    private final Inbox inbox;
    private final CloudEventCodec codec;

    public Replay(Jdbi jdbi, Subscriber shadow, CloudEventCodec codec, InstantSource clock) {
        this.jdbi = jdbi;
        this.shadow = shadow;
        this.codec = codec;
        this.inbox = new Inbox(jdbi, shadow, codec, clock);
    }

    /** Takes a poll's worth. @return the next offset of each partition that had records */
    public Map<TopicPartition, Long> take(ConsumerRecords<byte[], byte[]> records) {
        List<Inbound> batch = new ArrayList<>(records.count());
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> kafka : records) {
            batch.add(Inbound.of(kafka, codec));
            positions.put(new TopicPartition(kafka.topic(), kafka.partition()), kafka.offset() + 1);
        }
        if (!batch.isEmpty()) {
            inbox.take(batch, positions);
        }
        return positions;
    }

    /** Where this replay is, as far as it is committed. */
    public Map<TopicPartition, Long> positions() {
        return jdbi.withHandle(handle -> Positions.of(handle, shadow.name()));
    }

    /** Where another consumer is, as far as it is committed. */
    public Map<TopicPartition, Long> positionsOf(Handle handle, String consumer) {
        return Positions.of(handle, consumer);
    }

    /** Keeps a live consumer from taking anything until the transaction ends. */
    public void lockOut(Handle handle, String consumer) {
        ConsumerLock.exclusive(handle, consumer);
    }

    /** Gives what this replay remembers to the live consumer: versions, positions and held streams. */
    public void takePlaceOf(Handle handle, String consumer) {
        for (String table : MEMORY) {
            handle.execute("delete from " + table + " where consumer = ?", consumer);
            handle.execute("update " + table + " set consumer = ? where consumer = ?", consumer, shadow.name());
        }
    }
}

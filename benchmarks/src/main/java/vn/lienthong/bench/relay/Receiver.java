package vn.lienthong.bench.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import vn.lienthong.bench.stack.TopicEnd;
import vn.lienthong.events.Topics;

/** Takes what comes to the topic from now on, on a thread of its own. */
final class Receiver implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Meetings meetings;
    private final Thread thread;
    private volatile boolean closed;

    private Receiver(KafkaConsumer<byte[], byte[]> consumer, Meetings meetings) {
        this.consumer = consumer;
        this.meetings = meetings;
        this.thread = Thread.ofPlatform().name("receiver").unstarted(this::receive);
    }

    static Receiver start(String bootstrap, Meetings meetings) {
        var consumer = new KafkaConsumer<byte[], byte[]>(TopicEnd.settings(bootstrap));
        try (var end = new TopicEnd(bootstrap, Topics.DOSSIER)) {
            consumer.assign(end.partitions());
        }
        consumer.seekToEnd(consumer.assignment());
        for (TopicPartition partition : consumer.assignment()) {
            consumer.position(partition); // else the end would be looked up with the first poll
        }
        var receiver = new Receiver(consumer, meetings);
        receiver.thread.start();
        return receiver;
    }

    private void receive() {
        try (consumer) {
            while (!closed) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
                    meetings.received(
                            UUID.fromString(new String(one.key(), StandardCharsets.US_ASCII)), System.nanoTime());
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

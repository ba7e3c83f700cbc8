package vn.lienthong.bench.hot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import vn.lienthong.bench.stack.TopicEnd;
import vn.lienthong.events.Topics;

/** Other systems that follow all topics, each for itself. */
final class Subscribers implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<String> TOPICS =
            List.of(Topics.CATALOG, Topics.DOSSIER, Topics.ROUTING, Topics.DEADLINE, Topics.SATISFACTION);

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger hearing = new AtomicInteger();
    private volatile boolean closed;

    private Subscribers() {}

    /** They begin with what comes from now on. */
    static Subscribers start(String bootstrap, int count) {
        var subscribers = new Subscribers();
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : TOPICS) {
            try (var end = new TopicEnd(bootstrap, topic)) {
                partitions.addAll(end.partitions());
            }
        }
        for (int i = 0; i < count; i++) {
            subscribers.threads.add(
                    Thread.ofPlatform().name("subscriber-" + i).start(() -> subscribers.follow(bootstrap, partitions)));
        }
        return subscribers;
    }

    /** How many of them have got anything, once they are closed; who failed has not. */
    int hearing() {
        return hearing.get();
    }

    private void follow(String bootstrap, List<TopicPartition> partitions) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(TopicEnd.settings(bootstrap))) {
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            long received = 0;
            while (!closed) {
                received += consumer.poll(POLL).count();
            }
            hearing.addAndGet(received > 0 ? 1 : 0);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

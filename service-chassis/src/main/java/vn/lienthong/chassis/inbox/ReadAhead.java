package vn.lienthong.chassis.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import vn.lienthong.events.codec.CloudEventCodec;

/** Polls and reads the next records while those before them are being taken. Until it is closed the client is its own. */
public final class ReadAhead implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> client;
    private final CloudEventCodec codec;
    private final Map<TopicPartition, Long> place;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("read-ahead").factory());
    private Future<Stretch> ahead;

    /** @param client stands at the place already */
    ReadAhead(KafkaConsumer<byte[], byte[]> client, CloudEventCodec codec, Map<TopicPartition, Long> place) {
        this.client = client;
        this.codec = codec;
        this.place = new HashMap<>(place);
        this.ahead = thread.submit(this::read);
    }

    /** The next records; none where the topics had none for a while. */
    Stretch next() throws InterruptedException {
        try {
            Stretch next = ahead.get();
            ahead = thread.submit(this::read);
            return next;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Records could not be read", e.getCause());
        }
    }

    private Stretch read() {
        Stretch stretch = Stretch.of(client.poll(POLL), place, kafka -> Inbound.of(kafka, codec));
        place.putAll(stretch.to());
        return stretch;
    }

    @Override
    public void close() {
        client.wakeup(); // nobody waits for what is being polled
        thread.close();
    }
}

package vn.lienthong.chassis.inbox;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.events.codec.CloudEventCodec;

/**
 * The thread of one subscriber: polls, hands each poll's worth to the inbox, and begins again where it was after any
 * failure. The positions in the database count; those in Kafka are for those who watch.
 */
final class ConsumerLoop implements Runnable, ConsumerRebalanceListener {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Subscriber subscriber;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Consumer<byte[], byte[]> consumer;
    private final CloudEventCodec codec;
    private final Jdbi jdbi;
    private final InboxMetrics.Delay delay;
    private final Map<TopicPartition, Long> lags = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private Duration pause = FIRST_PAUSE;

    ConsumerLoop(
            Subscriber subscriber,
            Inbox inbox,
            DeadLetters deadLetters,
            Consumer<byte[], byte[]> consumer,
            CloudEventCodec codec,
            Jdbi jdbi,
            InboxMetrics.Delay delay) {
        this.subscriber = subscriber;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.consumer = consumer;
        this.codec = codec;
        this.jdbi = jdbi;
        this.delay = delay;
    }

    @Override
    public void run() {
        consumer.subscribe(subscriber.topics(), this);
        while (!stopping) {
            step();
        }
        consumer.close();
    }

    void stop() {
        stopping = true;
        consumer.wakeup();
    }

    /** Records that this replica has still to take, by partition that it has. */
    Map<TopicPartition, Long> lags() {
        return Map.copyOf(lags);
    }

    private void measureLags() {
        lags.keySet().retainAll(consumer.assignment());
        consumer.assignment()
                .forEach(partition -> consumer.currentLag(partition).ifPresent(lag -> lags.put(partition, lag)));
    }

    private void step() {
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                take(records);
            }
            measureLags();
            inbox.retryPending();
            deadLetters.send();
            pause = FIRST_PAUSE;
        } catch (WakeupException _) {
            Log.debugf("Woken consumer=%s", subscriber.name());
        } catch (InterruptedException _) {
            stopping = true;
        } catch (RuntimeException e) {
            beginAgain(e);
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        List<Inbound> batch = new ArrayList<>(records.count());
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> kafka : records) {
            batch.add(Inbound.of(kafka, codec));
            positions.put(new TopicPartition(kafka.topic(), kafka.partition()), kafka.offset() + 1);
        }
        inbox.take(batch, positions);
        delay.taken(batch);
        Map<TopicPartition, OffsetAndMetadata> commits = new HashMap<>();
        positions.forEach((partition, next) -> commits.put(partition, new OffsetAndMetadata(next)));
        consumer.commitAsync(commits, null);
    }

    /** Nothing of the batch was taken: goes back to what the database knows, waits a little, longer each time. */
    private void beginAgain(RuntimeException failure) {
        Log.warnf(
                "Consumer begins again consumer=%s pause=%s cause=%s",
                subscriber.name(), pause, Failures.causeOf(failure));
        try {
            seek(consumer.assignment());
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            stopping = true;
        } catch (RuntimeException e) {
            Log.debugf(e, "Positions unknown consumer=%s", subscriber.name());
            sleepQuietly();
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    private void sleepQuietly() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    private void seek(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> known = jdbi.withHandle(handle -> Positions.of(handle, subscriber.name()));
        for (TopicPartition partition : partitions) {
            consumer.seek(partition, known.getOrDefault(partition, 0L));
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        seek(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        Log.debugf("Partitions go to another replica consumer=%s partitions=%s", subscriber.name(), partitions);
    }
}

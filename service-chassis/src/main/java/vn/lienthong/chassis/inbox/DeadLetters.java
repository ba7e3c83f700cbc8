package vn.lienthong.chassis.inbox;

import io.quarkus.logging.Log;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.events.Topics;
import vn.lienthong.events.codec.DeadLetter;

/** Copies parked records to {@code dlq.<topic>}, with key, value and headers as they were and with their origin. */
final class DeadLetters {
    private static final int AT_ONCE = 500;
    private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Jdbi jdbi;
    private final String group;
    private final Producer<byte[], byte[]> producer;
    private final HeldRecords records;
    private long notBefore = System.nanoTime();

    DeadLetters(Jdbi jdbi, String consumer, String group, Producer<byte[], byte[]> producer) {
        this.jdbi = jdbi;
        this.group = group;
        this.producer = producer;
        this.records = new HeldRecords(consumer);
    }

    /** Sends what is not yet there; a crash in between sends it again. Where Kafka is away it tries again later. */
    void send() throws InterruptedException {
        if (System.nanoTime() - notBefore < 0) {
            return;
        }
        for (HeldRecords.Held letter : jdbi.withHandle(handle -> records.toSend(handle, AT_ONCE))) {
            if (!send(letter)) {
                notBefore = System.nanoTime() + PAUSE_NANOS;
                return;
            }
            jdbi.useHandle(handle -> records.sent(handle, letter.origin()));
        }
    }

    /** Whether the letter is done with: one that Kafka refuses for good stays in the database only. */
    private boolean send(HeldRecords.Held letter) throws InterruptedException {
        try {
            producer.send(copyOf(letter)).get();
            return true;
        } catch (ExecutionException e) {
            boolean later = e.getCause() instanceof RetriableException;
            Log.warnf(
                    "Dead letter not copied group=%s topic=%s partition=%d offset=%d again=%s cause=%s",
                    group,
                    letter.origin().topic(),
                    letter.origin().partition(),
                    letter.origin().offset(),
                    later,
                    Failures.causeOf(e.getCause()));
            return !later;
        }
    }

    private ProducerRecord<byte[], byte[]> copyOf(HeldRecords.Held letter) {
        Inbound.Origin origin = letter.origin();
        ProducerRecord<byte[], byte[]> copy = new ProducerRecord<>(
                Topics.deadLetters(origin.topic()),
                letter.raw().key(),
                letter.raw().value());
        letter.raw().headers().forEach((name, value) -> header(copy, name, value));
        new DeadLetter(letter.cause(), origin.topic(), origin.partition(), origin.offset(), group)
                .headers()
                .forEach((name, value) -> header(copy, name, value));
        return copy;
    }

    private static void header(ProducerRecord<byte[], byte[]> copy, String name, String value) {
        copy.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

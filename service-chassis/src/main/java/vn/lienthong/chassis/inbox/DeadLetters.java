package vn.lienthong.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.events.Topics;
import vn.lienthong.events.codec.DeadLetter;

/** Copies parked records to {@code dlq.<topic>}, with key, value and headers as they were and with their origin. */
final class DeadLetters {
    private static final int AT_ONCE = 500;

    private final Jdbi jdbi;
    private final String consumer;
    private final String group;
    private final Producer<byte[], byte[]> producer;

    DeadLetters(Jdbi jdbi, String consumer, String group, Producer<byte[], byte[]> producer) {
        this.jdbi = jdbi;
        this.consumer = consumer;
        this.group = group;
        this.producer = producer;
    }

    /** Sends what is not yet there; a crash in between sends it again. */
    void send() throws InterruptedException {
        List<Letter> letters = waiting();
        for (Letter letter : letters) {
            Future<RecordMetadata> sent = producer.send(letter.record(group));
            await(sent);
            jdbi.useHandle(handle -> handle.execute(
                    """
                    update held_record set to_dead_letter = false
                    where consumer = ? and topic = ? and partition = ? and record_offset = ?
                    """,
                    consumer,
                    letter.origin().topic(),
                    letter.origin().partition(),
                    letter.origin().offset()));
        }
    }

    private List<Letter> waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select topic, partition, record_offset, record_key, record_value, headers, cause
                        from held_record where consumer = ? and to_dead_letter order by held_at, record_offset limit ?
                        """)
                .bind(0, consumer)
                .bind(1, AT_ONCE)
                .map((row, _) -> new Letter(
                        new Inbound.Origin(
                                row.getString("topic"), row.getInt("partition"), row.getLong("record_offset")),
                        new Inbound.RawRecord(
                                row.getBytes("record_key"),
                                row.getBytes("record_value"),
                                HeldStreams.read(row.getString("headers"))),
                        row.getString("cause")))
                .list());
    }

    private static void await(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A parked record could not be copied to its dead-letter topic", e);
        }
    }

    private record Letter(Inbound.Origin origin, Inbound.RawRecord raw, String cause) {
        ProducerRecord<byte[], byte[]> record(String group) {
            ProducerRecord<byte[], byte[]> copy =
                    new ProducerRecord<>(Topics.deadLetters(origin.topic()), raw.key(), raw.value());
            raw.headers().forEach((name, value) -> header(copy, name, value));
            DeadLetter letter = new DeadLetter(cause, origin.topic(), origin.partition(), origin.offset(), group);
            letter.headers().forEach((name, value) -> header(copy, name, value));
            return copy;
        }

        private static void header(ProducerRecord<byte[], byte[]> copy, String name, String value) {
            copy.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}

package vn.lienthong.chassis.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts events on the service's topic, in order, and tries until Kafka has them, however long that takes. */
final class EventPublisher implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    EventPublisher(String topic, Map<String, Object> kafka) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(settings(topic, kafka));
    }

    /** On its way to Kafka. */
    final class Sent {
        private final List<Future<RecordMetadata>> records = new ArrayList<>();

        /** Returns when Kafka has acknowledged every one; throws where it refuses one. */
        void await() throws InterruptedException {
            for (Future<RecordMetadata> sent : records) {
                if (!sent.isDone()) {
                    producer.flush(); // rather than waiting for the producer to gather more
                }
                acknowledged(sent);
            }
        }
    }

    /** Returns when Kafka's client has taken every one; throws where it refuses one, before any that follows. */
    Sent send(List<EventRow> events) throws InterruptedException {
        Sent sent = new Sent();
        for (EventRow event : events) {
            Future<RecordMetadata> future = producer.send(event.toKafka(topic));
            if (future.state() == Future.State.FAILED) {
                acknowledged(future);
            }
            sent.records.add(future);
        }
        return sent;
    }

    /** Drops what is not acknowledged yet: it is read from the log again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private void acknowledged(Future<RecordMetadata> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refuses an event on " + topic, e.getCause());
        }
    }

    private static Map<String, Object> settings(String topic, Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "relay-" + topic);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // With more, a partition that knows no producer yet takes the second request where it refused the first one for
        // a moment, and the first one then never (KAFKA-14359, in 4.1).
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // No attempt is the last one.
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        // A batch is flushed as a whole, so lingering gathers and delays nothing.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }
}

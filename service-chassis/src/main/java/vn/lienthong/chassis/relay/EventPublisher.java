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
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts events on the service's topic, in order, and waits until Kafka has them, however long that takes. */
final class EventPublisher implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<String, String> producer;

    EventPublisher(String topic, Map<String, Object> kafka) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(settings(topic, kafka));
    }

    /** Returns when Kafka has acknowledged every one; throws where it refuses one. */
    void publish(List<EventRow> events) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        for (EventRow event : events) {
            Future<RecordMetadata> future = producer.send(event.toKafka(topic));
            sent.add(future);
            if (future.state() == Future.State.FAILED) {
                break; // what follows must not overtake it
            }
        }
        producer.flush();
        for (Future<RecordMetadata> future : sent) {
            acknowledged(future);
        }
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
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        // No attempt is the last one.
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        // A batch is flushed as a whole, so lingering gathers and delays nothing.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }
}

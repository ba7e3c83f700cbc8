package vn.lienthong.acceptance.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts records on topics that are not the services' to begin with. */
record Publisher(String bootstrapServers) {
    /** Returns when it stands there; says where. */
    RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        return sendAll(List.of(record)).getFirst();
    }

    /** The same for many, in their order. */
    List<RecordMetadata> sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "linger.ms", 5, "max.in.flight.requests.per.connection", 1);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return records.stream().map(producer::send).toList().stream()
                    .map(Publisher::place)
                    .toList();
        }
    }

    private static RecordMetadata place(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

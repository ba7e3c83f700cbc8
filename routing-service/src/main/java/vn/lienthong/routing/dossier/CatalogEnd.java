package vn.lienthong.routing.dossier;

import static java.util.stream.Collectors.toMap;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.events.Topics;

/** How far the catalog's topic goes; asked of Kafka at most twice a second. */
@Singleton
class CatalogEnd {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final long FRESH_NANOS = Duration.ofMillis(500).toNanos();

    private final Admin admin;
    private Answer last = new Answer(Map.of(), System.nanoTime() - FRESH_NANOS);

    CatalogEnd(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Map<String, Object> client = new HashMap<>(kafka);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER_LIMIT.toMillis());
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER_LIMIT.toMillis());
        admin = Admin.create(client);
    }

    /** The offset after the last record, by partition. Throws {@link Awaiting} where Kafka does not tell. */
    synchronized Map<Integer, Long> offsets() {
        if (System.nanoTime() - last.nanos() >= FRESH_NANOS) {
            long asked = System.nanoTime();
            last = new Answer(ask(), asked);
        }
        return last.offsets();
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }

    private Map<Integer, Long> ask() {
        try {
            Map<TopicPartition, OffsetSpec> ends = admin
                    .describeTopics(List.of(Topics.CATALOG))
                    .allTopicNames()
                    .get()
                    .get(Topics.CATALOG)
                    .partitions()
                    .stream()
                    .collect(toMap(
                            partition -> new TopicPartition(Topics.CATALOG, partition.partition()),
                            _ -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().entrySet().stream()
                    .collect(toMap(
                            end -> end.getKey().partition(),
                            end -> end.getValue().offset()));
        } catch (ExecutionException e) {
            throw new Awaiting("Kafka to tell how far the catalog goes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Awaiting("Kafka to tell how far the catalog goes");
        }
    }

    private record Answer(Map<Integer, Long> offsets, long nanos) {}
}

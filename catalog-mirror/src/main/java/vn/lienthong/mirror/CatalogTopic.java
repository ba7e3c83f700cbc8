package vn.lienthong.mirror;

import static java.util.stream.Collectors.toMap;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import vn.lienthong.chassis.inbox.Awaiting;
import vn.lienthong.events.Topics;

/** How far the catalog's topic goes. Once somebody has asked, a thread asks Kafka twice a second, so nobody waits for it. */
@Singleton
class CatalogTopic {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final long TOO_OLD_NANOS = Duration.ofSeconds(3).toNanos();

    private final Map<String, Object> client;
    private Thread asking;
    private volatile boolean stopped;
    private volatile Answer last;

    CatalogTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        client = new HashMap<>(kafka);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER_LIMIT.toMillis());
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER_LIMIT.toMillis());
    }

    /** The offset after the last record, by partition. Throws {@link Awaiting} where Kafka has not told lately. */
    Map<Integer, Long> ends() {
        begin();
        Answer answer = last;
        if (answer == null || System.nanoTime() - answer.nanos() > TOO_OLD_NANOS) {
            throw new Awaiting("Kafka to tell how far the catalog goes");
        }
        return answer.ends();
    }

    private synchronized void begin() {
        if (asking == null || !asking.isAlive()) { // it ends where Kafka's address cannot even be resolved
            asking = Thread.ofVirtual().name("catalog-topic").start(this::ask);
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    private void ask() {
        try (Admin admin = Admin.create(client)) {
            while (!stopped) {
                ask(admin);
                LockSupport.parkNanos(INTERVAL.toNanos());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            Log.debugf("Kafka cannot be asked how far the catalog goes cause=%s", e.getMessage());
        }
    }

    private void ask(Admin admin) throws InterruptedException {
        long asked = System.nanoTime();
        try {
            Map<TopicPartition, OffsetSpec> partitions = admin
                    .describeTopics(List.of(Topics.CATALOG))
                    .allTopicNames()
                    .get()
                    .get(Topics.CATALOG)
                    .partitions()
                    .stream()
                    .collect(toMap(
                            partition -> new TopicPartition(Topics.CATALOG, partition.partition()),
                            _ -> OffsetSpec.latest()));
            Map<Integer, Long> ends = admin.listOffsets(partitions).all().get().entrySet().stream()
                    .collect(toMap(
                            end -> end.getKey().partition(),
                            end -> end.getValue().offset()));
            last = new Answer(ends, asked);
        } catch (ExecutionException e) {
            Log.debugf("Kafka does not tell how far the catalog goes cause=%s", e.getMessage());
        }
    }

    private record Answer(Map<Integer, Long> ends, long nanos) {}
}

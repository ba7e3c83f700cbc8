package vn.lienthong.chassis.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.lienthong.events.Topics;

/** Makes the service's topic and that of its dead letters where they do not exist. Both keep everything. */
final class TopicSetup {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final Map<String, String> KEEP_EVERYTHING = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

    private final String topic;
    private final RelayConfig.Topic settings;
    private final Map<String, Object> kafka;

    TopicSetup(String topic, RelayConfig.Topic settings, Map<String, Object> kafka) {
        this.topic = topic;
        this.settings = settings;
        this.kafka = kafka;
    }

    /** Throws where Kafka does not answer or refuses. */
    void ensure() throws InterruptedException {
        Map<String, Object> client = new HashMap<>(kafka);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER_LIMIT.toMillis());
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER_LIMIT.toMillis());
        try (Admin admin = Admin.create(client)) {
            List<NewTopic> wanted = List.of(wanted(topic), wanted(Topics.deadLetters(topic)));
            for (KafkaFuture<Void> made : admin.createTopics(wanted).values().values()) {
                await(made);
            }
        }
    }

    private NewTopic wanted(String name) {
        return new NewTopic(name, settings.partitions(), settings.replicationFactor()).configs(KEEP_EVERYTHING);
    }

    private void await(KafkaFuture<Void> made) throws InterruptedException {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topics of " + topic + " could not be made", e.getCause());
            }
        }
    }
}

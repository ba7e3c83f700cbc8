package vn.lienthong.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;

/** Runs a thread for every {@link Subscriber} of the service, from start to shutdown. */
@ApplicationScoped
public class Consumers {
    private static final long STOP_MILLIS = 5_000;

    private final Instance<Subscriber> subscribers;
    private final Jdbi jdbi;
    private final InstantSource clock;
    private final InboxConfig config;
    private final MeterRegistry meters;
    private final InboxMetrics metrics;
    private final String bootstrapServers;
    private final String service;
    private final CloudEventCodec codec = new CloudEventCodec(EventJson.ofAll());
    private final Map<String, Inbox> inboxes = new HashMap<>();
    private final Map<String, ConsumerLoop> loops = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private Producer<byte[], byte[]> deadLetterProducer;

    Consumers(
            @Any Instance<Subscriber> subscribers,
            Jdbi jdbi,
            InstantSource clock,
            InboxConfig config,
            MeterRegistry meters,
            InboxMetrics metrics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "lienthong.service") String service) {
        this.subscribers = subscribers;
        this.jdbi = jdbi;
        this.clock = clock;
        this.config = config;
        this.meters = meters;
        this.metrics = metrics;
        this.bootstrapServers = bootstrapServers;
        this.service = service;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled() && !subscribers.isUnsatisfied()) {
            metrics.watchParked();
            deadLetterProducer = new KafkaProducer<>(producerSettings());
            subscribers.forEach(this::start);
        }
    }

    private void start(Subscriber subscriber) {
        String group = service + "." + subscriber.name();
        Inbox inbox = new Inbox(jdbi, subscriber, codec, clock);
        Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(consumerSettings(group));
        new KafkaClientMetrics(consumer).bindTo(meters);
        DeadLetters deadLetters = new DeadLetters(jdbi, subscriber.name(), group, deadLetterProducer);
        ConsumerLoop loop = new ConsumerLoop(
                subscriber, inbox, deadLetters, consumer, codec, jdbi, metrics.delayOf(subscriber.name()));
        metrics.watch(subscriber.name(), loop);
        if (inboxes.put(subscriber.name(), inbox) != null) {
            throw new IllegalStateException("Two subscribers are named " + subscriber.name());
        }
        loops.put(subscriber.name(), loop);
        threads.add(Thread.ofPlatform().name("consumer-" + subscriber.name()).start(loop));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loops.values().forEach(ConsumerLoop::stop);
        for (Thread thread : threads) {
            thread.join(STOP_MILLIS);
        }
        if (deadLetterProducer != null) {
            deadLetterProducer.close();
        }
    }

    /** The inbox of a subscriber of this service, by its name. */
    public Optional<Inbox> inbox(String subscriber) {
        return Optional.ofNullable(inboxes.get(subscriber));
    }

    /** Records that this replica has still to take, by consumer and partition. */
    public Map<String, Map<TopicPartition, Long>> lags() {
        Map<String, Map<TopicPartition, Long>> lags = new TreeMap<>();
        loops.forEach((name, loop) -> lags.put(name, loop.lags()));
        return lags;
    }

    /** A consumer outside every group, for a reader that goes its own way. */
    public KafkaConsumer<byte[], byte[]> reader(String clientId) {
        Map<String, Object> settings = new HashMap<>(consumerSettings(clientId));
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings);
    }

    private Map<String, Object> consumerSettings(String group) {
        return Map.ofEntries(
                Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                Map.entry(ConsumerConfig.GROUP_ID_CONFIG, group),
                Map.entry(ConsumerConfig.CLIENT_ID_CONFIG, group),
                Map.entry(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class),
                Map.entry(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.maxPollRecords()),
                Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, (int)
                        config.metadataMaxAge().toMillis()),
                Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000),
                Map.entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000),
                Map.entry(
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName()));
    }

    private Map<String, Object> producerSettings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                service + ".dead-letters",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all");
    }
}

package vn.lienthong.chassis.inbox;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.events.codec.CloudEventCodec;
import vn.lienthong.events.codec.EventJson;

/** Runs a thread for every {@link Subscriber} of the service, from start to shutdown. */
@ApplicationScoped
public class Consumers {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Instance<Subscriber> subscribers;
    private final Jdbi jdbi;
    private final InstantSource clock;
    private final InboxConfig config;
    private final KafkaClients kafka;
    private final InboxMetrics metrics;
    private final Tracer tracer;
    private final Awaited awaited;
    private final CloudEventCodec codec = new CloudEventCodec(EventJson.ofAll());
    private final RecentRecords reader = new RecentRecords(codec);
    private final Map<String, Retries> retries = new HashMap<>();
    private final Map<String, ConsumerLoop> loops = new TreeMap<>();
    private Producer<byte[], byte[]> deadLetterProducer;

    Consumers(
            @Any Instance<Subscriber> subscribers,
            Jdbi jdbi,
            InstantSource clock,
            InboxConfig config,
            KafkaClients kafka,
            InboxMetrics metrics,
            Tracer tracer,
            Awaited awaited) {
        this.subscribers = subscribers;
        this.jdbi = jdbi;
        this.clock = clock;
        this.config = config;
        this.kafka = kafka;
        this.metrics = metrics;
        this.tracer = tracer;
        this.awaited = awaited;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled() && !subscribers.isUnsatisfied()) {
            metrics.watchHeld();
            metrics.watch(awaited);
            deadLetterProducer = kafka.deadLetterProducer();
            subscribers.forEach(this::start);
        }
    }

    private void start(Subscriber subscriber) {
        String name = subscriber.name();
        prepare(subscriber);
        String group = kafka.group(subscriber);
        Inbox inbox = new Inbox(jdbi, subscriber, clock);
        Retries again = new Retries(jdbi, name, inbox, codec, clock);
        ConsumerLoop.Duties duties = new ConsumerLoop.Duties(
                inbox,
                new Chores(inbox, again, new DeadLetters(jdbi, name, group, deadLetterProducer)),
                new Watch(tracer, group, metrics.delayOf(name), clock),
                awaited);
        ConsumerLoop loop =
                new ConsumerLoop(subscriber, kafka.consumer(group), reader, new Place(jdbi, name, clock), duties);
        if (retries.put(name, again) != null) {
            throw new IllegalStateException("Two subscribers are named " + name);
        }
        metrics.watch(name, loop);
        loops.put(name, loop);
        loop.start();
    }

    /** Before anybody is answered: what is not in order must not be told. */
    private void prepare(Subscriber subscriber) {
        jdbi.useTransaction(handle -> {
            if (!subscriber.isPrepared(handle)) {
                ConsumerLock.exclusive(handle, subscriber.name());
                subscriber.prepare(handle);
            }
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loops.values().forEach(ConsumerLoop::stop);
        for (ConsumerLoop loop : loops.values()) {
            loop.join(STOP_LIMIT);
        }
        if (deadLetterProducer != null) {
            deadLetterProducer.close();
        }
    }

    /** Whether there is a subscriber of this name, and it listens to the topic. */
    public boolean listens(String subscriber, String topic) {
        return subscribers.stream()
                .anyMatch(candidate -> candidate.name().equals(subscriber)
                        && candidate.topics().contains(topic));
    }

    /** Where this replica is with a consumer: the next offset of each partition that it has. */
    Map<TopicPartition, Long> reached(String consumer) {
        return Optional.ofNullable(loops.get(consumer))
                .map(ConsumerLoop::reached)
                .orElse(Map.of());
    }

    /** What takes a consumer's held streams again; empty where there is no such consumer. */
    Optional<Retries> retriesOf(String consumer) {
        return Optional.ofNullable(retries.get(consumer));
    }

    /** Records that this replica has still to take, by consumer and partition. */
    public Map<String, Map<TopicPartition, Long>> lags() {
        Map<String, Map<TopicPartition, Long>> lags = new TreeMap<>();
        loops.forEach((name, loop) -> lags.put(name, loop.lags()));
        return lags;
    }

    /** The consumers whose thread has ended by itself, and why. */
    Map<String, String> failures() {
        Map<String, String> failures = new TreeMap<>();
        loops.forEach((name, loop) -> loop.failure().ifPresent(cause -> failures.put(name, cause)));
        return failures;
    }
}

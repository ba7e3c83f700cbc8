package vn.lienthong.chassis.inbox;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import vn.lienthong.chassis.pace.Pace;
import vn.lienthong.chassis.pace.Pace.Demand;
import vn.lienthong.chassis.pace.ProcessorLoad;

/** The thread of one subscriber: polls, hands each poll's worth to the inbox, and begins again after any failure. */
final class ConsumerLoop implements ConsumerRebalanceListener {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMillis(250);
    private static final long FAR_BEHIND = 500;

    private final Subscriber subscriber;
    private final Consumer<byte[], byte[]> client;
    private final RecentRecords reader;
    private final Place place;
    private final Duties duties;
    private final PublicOffsets offsets;
    private final Thread thread;
    private final Pace pace = new Pace(ProcessorLoad.SHARED, LONGEST_REST);
    private volatile Map<TopicPartition, Long> reached = Map.of();
    private final Map<TopicPartition, Long> lags = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private volatile Throwable end;
    private boolean atItsPlace = true;
    private Duration pause = FIRST_PAUSE;

    /** What is to be done between polls. */
    record Duties(Inbox inbox, Chores chores, Watch watch, Awaited awaited) {}

    ConsumerLoop(
            Subscriber subscriber, Consumer<byte[], byte[]> client, RecentRecords reader, Place place, Duties duties) {
        this.subscriber = subscriber;
        this.client = client;
        this.reader = reader;
        this.place = place;
        this.duties = duties;
        this.offsets = new PublicOffsets(subscriber.name());
        this.thread = Thread.ofPlatform().name("consumer-" + subscriber.name()).unstarted(this::run);
    }

    void start() {
        duties.awaited().whenAwaited(subscriber.name(), pace::hurry);
        thread.start();
    }

    private void run() {
        try (client) {
            client.subscribe(subscriber.topics(), this);
            while (!stopping) {
                step();
            }
        } catch (Throwable e) { // an Error, after which nothing can be promised: health tells of it
            end = e;
            Log.errorf(e, "Consumer has ended consumer=%s", subscriber.name());
        }
    }

    /** Returns at once; {@link #join} waits for the end. */
    void stop() {
        stopping = true;
        client.wakeup();
    }

    void join(Duration longest) throws InterruptedException {
        thread.join(longest);
    }

    /** Why the thread has ended though nobody stopped it. */
    Optional<String> failure() {
        return Optional.ofNullable(end).map(Failures::causeOf);
    }

    /** Records that this replica has still to take, by partition that it has. */
    Map<TopicPartition, Long> lags() {
        return Map.copyOf(lags);
    }

    /** The next offset of each partition that this replica has, as committed. */
    Map<TopicPartition, Long> reached() {
        return reached;
    }

    private void seek(Collection<TopicPartition> partitions) {
        atItsPlace = false;
        place.seek(client, partitions);
        atItsPlace = true;
        tellPlace();
    }

    private void tellPlace() {
        Map<TopicPartition, Long> own = new HashMap<>(place.known());
        own.keySet().retainAll(client.assignment());
        reached = Map.copyOf(own);
    }

    private void step() {
        try {
            // The client is past what it last delivered: polling on before it is back would pass that over.
            if (!atItsPlace) {
                seek(client.assignment());
            }
            pace.await();
            ConsumerRecords<byte[], byte[]> records = client.poll(POLL);
            pace.begin();
            if (!records.isEmpty()) {
                take(records);
            }
            measureLags(); // of what is taken, not of what was polled
            if (!records.isEmpty()) {
                pace.end(demand());
            }
            offsets.commitIfDue(client);
            duties.chores().doWhatIsDue();
            pause = FIRST_PAUSE;
        } catch (WakeupException _) {
            Log.debugf("Woken consumer=%s", subscriber.name());
        } catch (InterruptedException _) {
            stopping = true;
        } catch (RuntimeException e) {
            beginAgain(e);
        }
    }

    private Demand demand() {
        if (lags.values().stream().mapToLong(Long::longValue).sum() > FAR_BEHIND) {
            return Demand.BACKLOG;
        }
        return subscriber.isUrgent() || duties.awaited().isAwaited(subscriber.name()) ? Demand.AWAITED : Demand.NONE;
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        Stretch stretch = Stretch.of(records, place.known(), reader::read);
        Map<StreamKey, Integer> taken =
                duties.watch().over(stretch, () -> duties.inbox().take(stretch));
        duties.awaited().tell(subscriber.name(), taken);
        place.reached(stretch);
        tellPlace();
        offsets.reached(stretch);
    }

    /** Nothing more is polled until the client is back where the database knows the consumer to be. */
    private void beginAgain(RuntimeException failure) {
        atItsPlace = false;
        Log.warnf(
                "Consumer begins again consumer=%s pause=%s cause=%s",
                subscriber.name(), pause, Failures.causeOf(failure));
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            stopping = true;
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    private void measureLags() {
        lags.keySet().retainAll(client.assignment());
        client.assignment()
                .forEach(partition -> client.currentLag(partition).ifPresent(lag -> lags.put(partition, lag)));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        seek(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        Log.debugf("Partitions go to another replica consumer=%s partitions=%s", subscriber.name(), partitions);
    }
}

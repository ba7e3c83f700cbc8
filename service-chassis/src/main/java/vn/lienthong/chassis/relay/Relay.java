package vn.lienthong.chassis.relay;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import vn.lienthong.chassis.relay.RelayStatus.State;

/**
 * Publishes every committed event of one service, in the order of the commits, at least once. It skips nothing and
 * never gives up: where something fails it stops, says why, and begins again at what Kafka has not acknowledged.
 */
final class Relay implements AutoCloseable {
    private static final Duration STANDBY_PAUSE = Duration.ofSeconds(1);
    private static final Duration GOOD_RUN = Duration.ofMinutes(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Route route;
    private final ReplicationSlot slot;
    private final TopicSetup topics;
    private final RelayConfig config;
    private final RelayStatus status;
    /** Longer than that of a replica in standby, which comes first then. */
    private final RetryPause pause = new RetryPause(STANDBY_PAUSE.multipliedBy(2));

    private final Thread thread = Thread.ofPlatform().name("relay").daemon().unstarted(this::run);
    private volatile boolean closed;
    private volatile Optional<EventLog> following = Optional.empty();
    private long attemptedAt;

    Relay(Route route, RelayConfig config, RelayStatus status) {
        this.route = route;
        this.slot = new ReplicationSlot(route.database());
        this.topics = new TopicSetup(route.topic(), config.topic(), route.kafka());
        this.config = config;
        this.status = status;
    }

    /** Returns when the log is being kept, so that events may be appended; relays in the background from then on. */
    void start() {
        try (Connection session = route.database().connect()) {
            RelayDatabase.waitLong(session);
            slot.ensure(session, new RelayProgress(session));
        } catch (SQLException e) {
            throw new IllegalStateException("The database keeps no log for the relay", e);
        }
        status.to(State.STARTING);
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        following.ifPresent(EventLog::close); // waiting for the log is not interrupted otherwise
        try {
            if (!thread.join(STOP_LIMIT)) {
                Log.warn("The relay has not stopped in time; what is under way will be repeated");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            attemptedAt = System.nanoTime();
            try {
                relayOrStandBy();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt(); // only close() interrupts
            } catch (Exception | Error e) {
                pauseAfter(e);
            }
        }
        status.to(State.OFF);
    }

    private void relayOrStandBy() throws Exception {
        Optional<RelayLock> lock = RelayLock.tryAcquire(route.database());
        if (lock.isEmpty()) {
            status.to(State.STANDBY);
            Thread.sleep(STANDBY_PAUSE);
            return;
        }
        try (RelayLock held = lock.get()) {
            relay(held.session());
        }
    }

    private void relay(Connection session) throws Exception {
        var progress = new RelayProgress(session);
        RelayDatabase.waitLong(session);
        slot.ensure(session, progress);
        slot.takeOver(session);
        topics.ensure();
        try (var publisher = new EventPublisher(route.topic(), route.kafka())) {
            status.recovered(new LostSlot(session, route.service()).recover(progress, publisher));
            RelayDatabase.waitShortly(session);
            try (EventLog log = EventLog.follow(route.database(), slot, progress.logEnd(), route.service());
                    var heartbeat = new Heartbeat(session, progress, config.heartbeat(), log)) {
                following = Optional.of(log);
                progress.refuseLostSlot();
                new Forwarding(log, new Visibility(session), publisher, heartbeat, status).run();
            }
        }
    }

    private void pauseAfter(Throwable failure) {
        if (closed) {
            return; // it was stopping that failed
        }
        if (System.nanoTime() - attemptedAt > GOOD_RUN.toNanos()) {
            pause.reset();
            status.wentWell();
        }
        status.failed(failure);
        try {
            pause.sleep();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // only close() interrupts
        }
    }
}

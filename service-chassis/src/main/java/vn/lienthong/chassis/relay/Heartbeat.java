package vn.lienthong.chassis.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the relay writes to the database from time to time: how far it has come, and a mark in the log. The mark lets
 * the slot move on while no event is appended, and carries the oldest transaction then running: what is older had ended,
 * so its events stand before the mark. Both through the session that holds the lock: they fail when the lock is lost.
 */
final class Heartbeat implements AutoCloseable {
    static final String PREFIX = "lienthong";
    /** Of no transaction, so nobody's lock is waited for; on disk at once, for only then it is read. */
    private static final String MARK =
            "select pg_logical_emit_message(false, '%s', pg_snapshot_xmin(pg_current_snapshot())::text, true)"
                    .formatted(PREFIX);

    private static final Duration NOTING = Duration.ofMillis(200);

    /** What needs the database. */
    private interface Beat {
        void run() throws SQLException;
    }

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("relay-heartbeat").factory());
    private final AtomicReference<Reached> unwritten = new AtomicReference<>();
    private final Connection session;
    private final RelayProgress progress;
    private final EventLog log;

    /** @param log is closed when the database takes no more beats, for who reads it might wait for ever */
    Heartbeat(Connection session, RelayProgress progress, Duration marks, EventLog log) {
        this.session = session;
        this.progress = progress;
        this.log = log;
        every(marks, this::mark);
        every(NOTING, this::note);
    }

    /** Is written soon. */
    void reached(Reached reached) {
        unwritten.accumulateAndGet(reached, (before, next) -> before == null ? next : before.then(next));
    }

    /** Writes what is left to write. */
    @Override
    public void close() throws SQLException {
        timer.shutdown();
        note();
    }

    private void note() throws SQLException {
        Reached reached = unwritten.getAndSet(null);
        if (reached != null) {
            progress.moveOn(reached);
        }
    }

    private void mark() throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(MARK);
        }
    }

    /** A failure is the last beat. */
    private void every(Duration interval, Beat beat) {
        timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        beat.run();
                    } catch (SQLException e) {
                        log.close();
                        throw new IllegalStateException(e);
                    }
                },
                0,
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}

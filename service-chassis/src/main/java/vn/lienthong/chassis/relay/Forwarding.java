package vn.lienthong.chassis.relay;

import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.replication.LogSequenceNumber;
import vn.lienthong.chassis.pace.Pace;
import vn.lienthong.chassis.pace.Pace.Demand;
import vn.lienthong.chassis.pace.ProcessorLoad;
import vn.lienthong.chassis.relay.EventPublisher.Sent;

/** Carries events from the log to Kafka. While Kafka takes one batch, the next is read. */
final class Forwarding {
    private static final Duration LONGEST_REST = Duration.ofMillis(10);

    private final EventLog log;
    private final Visibility visibility;
    private final EventPublisher publisher;
    private final Heartbeat heartbeat;
    private final RelayStatus status;
    private final Pace pace = new Pace(ProcessorLoad.SHARED, LONGEST_REST);

    private record UnderWay(LogBatch batch, Sent sent) {}

    Forwarding(EventLog log, Visibility visibility, EventPublisher publisher, Heartbeat heartbeat, RelayStatus status) {
        this.log = log;
        this.visibility = visibility;
        this.publisher = publisher;
        this.heartbeat = heartbeat;
        this.status = status;
    }

    /** Goes on until something fails; what Kafka has not acknowledged by then is read again. */
    void run() throws SQLException, InterruptedException {
        UnderWay before = null;
        while (!Thread.interrupted()) {
            pace.await();
            LogBatch batch = log.next();
            pace.begin();
            visibility.await(batch.transactions());
            UnderWay current = new UnderWay(batch, publisher.send(batch.events()));
            if (before != null) {
                finish(before);
            }
            if (batch.last()) { // nothing to read meanwhile
                finish(current);
            }
            before = batch.last() ? null : current;
            pace.end(batch.last() ? Demand.AWAITED : Demand.BACKLOG);
        }
    }

    /** Only what Kafka has acknowledged is confirmed to the log. */
    private void finish(UnderWay stretch) throws SQLException, InterruptedException {
        stretch.sent().await();
        LogBatch batch = stretch.batch();
        if (!batch.end().equals(LogSequenceNumber.INVALID_LSN)) {
            log.confirm(batch.end());
        }
        heartbeat.reached(Reached.by(batch));
        status.relayed(batch.events().size());
    }
}

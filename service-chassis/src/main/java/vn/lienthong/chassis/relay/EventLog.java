package vn.lienthong.chassis.relay;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;
import vn.lienthong.chassis.relay.PgOutput.Begun;
import vn.lienthong.chassis.relay.PgOutput.Committed;
import vn.lienthong.chassis.relay.PgOutput.Inserted;
import vn.lienthong.chassis.relay.PgOutput.Marked;

/** The database's log as far as it tells of events, streamed through the slot in the order of the commits. */
final class EventLog implements AutoCloseable {
    /** What Kafka gets at once at most, in events; memory is the limit. */
    private static final int LONGEST_BATCH = 1024;
    /**
     * Where the driver finds nothing more it waits a millisecond for it. What comes in that time is the last of its batch:
     * at a thousand events a second there would always be one more.
     */
    private static final long WAITED_NANOS = 200_000;
    /** Where they come so thick that it never waits, what has been read goes to Kafka while the next are read. */
    private static final long LONGEST_READING_NANOS = 10_000_000;

    private final Connection session;
    private final PGReplicationStream stream;
    private final PgOutput output = new PgOutput();
    private final String service;
    /** The one that is being told of. */
    private int transaction;
    /** Read already, and told with the next batch. */
    private ByteBuffer ahead;

    private EventLog(Connection session, PGReplicationStream stream, String service) {
        this.session = session;
        this.stream = stream;
        this.service = service;
    }

    /**
     * Follows the log from a place on, or from where the slot stands if that is later. Throws where the slot does not
     * exist or another session follows it.
     */
    static EventLog follow(RelayDatabase database, ReplicationSlot slot, LogSequenceNumber from, String service)
            throws SQLException {
        Connection session = database.connectToLog();
        try {
            PGReplicationStream stream = session.unwrap(PGConnection.class)
                    .getReplicationAPI()
                    .replicationStream()
                    .logical()
                    .withSlotName(slot.name())
                    .withStartPosition(from)
                    .withSlotOption("proto_version", 1)
                    .withSlotOption("publication_names", "lienthong_event")
                    .withSlotOption("binary", true)
                    .withSlotOption("messages", true)
                    // No status by the clock: it is told with each confirmation.
                    .withStatusInterval(0, TimeUnit.MILLISECONDS)
                    .start();
            return new EventLog(session, stream, service);
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** Waits until the log has something to tell, then takes what has arrived by now. */
    LogBatch next() throws SQLException {
        List<EventRow> events = new ArrayList<>();
        Set<Integer> transactions = new HashSet<>();
        String relayedBelow = LogBatch.UNKNOWN;
        LogSequenceNumber end = LogSequenceNumber.INVALID_LSN;
        ByteBuffer message = ahead != null ? ahead : stream.read();
        ahead = null;
        long began = System.nanoTime();
        boolean waited = false;
        while (message != null) {
            switch (output.read(message)) {
                case Begun(int number) -> transaction = number;
                case Inserted(LogRow row) -> {
                    events.add(EventRow.of(row, service));
                    transactions.add(transaction);
                }
                case Committed(LogSequenceNumber place) -> end = place;
                case Marked(String oldest, LogSequenceNumber place) -> {
                    relayedBelow = oldest;
                    end = place;
                }
                case PgOutput.Other _ -> {}
            }
            if (waited) {
                break;
            }
            long asked = System.nanoTime();
            message = stream.readPending();
            waited = System.nanoTime() - asked > WAITED_NANOS;
            if (!waited && (events.size() >= LONGEST_BATCH || asked - began > LONGEST_READING_NANOS)) {
                ahead = message;
                break;
            }
        }
        return new LogBatch(events, transactions, relayedBelow, end, ahead == null);
    }

    /** What stands before a place is never told again; nothing is confirmed that a transaction is still being told of. */
    void confirm(LogSequenceNumber place) throws SQLException {
        stream.setAppliedLSN(place);
        stream.setFlushedLSN(place);
        stream.forceUpdateStatus();
    }

    /** Also ends a wait on another thread. */
    @Override
    public void close() {
        try {
            session.abort(Runnable::run);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

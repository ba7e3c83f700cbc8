package vn.lienthong.chassis.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.replication.LogSequenceNumber;

/**
 * Publishes from the table what a lost slot never delivered: everything from the last transaction known to be relayed.
 * Whatever it does not see yet commits after the new slot was made, and is delivered by that. Positions keep the order
 * of each stream, for a version is only written by who has read the one before. Some events come twice.
 */
final class LostSlot {
    private static final int CHUNK = 500;
    private static final String NEXT = """
            select * from event where xid >= ?::xid8 and position > ? and position <= ? order by position limit %d
            """.formatted(CHUNK);

    private final Connection session;
    private final String service;

    LostSlot(Connection session, String service) {
        this.session = session;
        this.service = service;
    }

    /** How many events it has published; 0 also where no slot was lost. */
    int recover(RelayProgress progress, EventPublisher publisher) throws SQLException, InterruptedException {
        if (!progress.isSlotLost()) {
            return 0;
        }
        String from = progress.relayedBelow();
        long end = lastPosition();
        int published = 0;
        List<EventRow> chunk = read(from, 0, end);
        while (!chunk.isEmpty()) {
            publisher.send(chunk).await();
            progress.moveOn(new Reached(chunk.getLast().position(), from, LogSequenceNumber.INVALID_LSN));
            published += chunk.size();
            chunk = read(from, chunk.getLast().position(), end);
        }
        progress.slotLost(false);
        return published;
    }

    private long lastPosition() throws SQLException {
        try (PreparedStatement query = session.prepareStatement("select max(position) from event");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<EventRow> read(String fromTransaction, long after, long end) throws SQLException {
        try (PreparedStatement query = session.prepareStatement(NEXT)) {
            query.setString(1, fromTransaction);
            query.setLong(2, after);
            query.setLong(3, end);
            try (ResultSet row = query.executeQuery()) {
                List<EventRow> events = new ArrayList<>(CHUNK);
                while (row.next()) {
                    events.add(EventRow.of(row, service));
                }
                return events;
            }
        }
    }
}

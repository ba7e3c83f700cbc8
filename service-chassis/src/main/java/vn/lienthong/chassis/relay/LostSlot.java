package vn.lienthong.chassis.relay;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Publishes from the table what a lost slot never delivered: everything from the last transaction known to be relayed.
 * Whatever it does not see yet commits after the new slot was made, and is delivered by that. Positions keep the order
 * of each stream, for a version is only written by who has read the one before. Some events come twice.
 */
final class LostSlot {
    private static final int CHUNK = 500;
    private static final String NEXT = """
            select * from event where xid >= ?::xid8 and position > ? order by position limit %d
            """.formatted(CHUNK);

    private final Connection session;
    private final String service;

    LostSlot(Connection session, String service) {
        this.session = session;
        this.service = service;
    }

    /** Does nothing where no slot was lost. */
    void recover(RelayProgress progress, EventPublisher publisher) throws SQLException, InterruptedException {
        if (!progress.isSlotLost()) {
            return;
        }
        String from = progress.relayedBelow();
        long published = 0;
        long position = 0;
        List<EventRow> chunk = read(from, position);
        while (!chunk.isEmpty()) {
            publisher.publish(chunk);
            published += chunk.size();
            position = chunk.getLast().position();
            progress.moveOn(new LogBatch(chunk, from));
            chunk = read(from, position);
        }
        progress.slotLost(false);
        Log.infof("Relay slot=new eventsPublishedFromTable=%d", published);
    }

    private List<EventRow> read(String fromTransaction, long afterPosition) throws SQLException {
        try (PreparedStatement query = session.prepareStatement(NEXT)) {
            query.setString(1, fromTransaction);
            query.setLong(2, afterPosition);
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

package vn.lienthong.chassis.inbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What a consumer remembers of its streams and of its place, as a batch needs it: one trip to the database before the
 * work, and one after it.
 */
final class ConsumerMemory {
    // The laterals keep the planner from reading whole tables, whatever it believes of their size.
    private static final String RECALL = ConsumerLock.SHARED + """
            ; select stream.topic, stream.id, taken.version, held.stands
            from unnest(?::text[], ?::uuid[]) as stream(topic, id)
            left join lateral (select true as stands from held_stream
                where consumer = ? and topic = stream.topic and stream_id = stream.id for update) as held on true
            left join lateral (select version from inbox
                where consumer = ? and topic = stream.topic and stream_id = stream.id limit 1) as taken on true
            """;
    private static final String KEEP = Versions.KEEP + ";" + Positions.MOVE;

    private ConsumerMemory() {}

    /** @param standing streams that are held; locked against a retry at the same time */
    record Recalled(Versions versions, Set<StreamKey> standing) {}

    /** Keeps rebuilds away until the transaction ends, and reads what is known of the streams. */
    static Recalled recall(Handle handle, String consumer, Collection<StreamKey> streams) {
        List<StreamKey> keys = streams.stream().sorted().toList();
        try (PreparedStatement statement = handle.getConnection().prepareStatement(RECALL)) {
            int next = ConsumerLock.bind(statement, 1, consumer);
            Versions.topics(keys).apply(next++, statement);
            Versions.ids(keys).apply(next++, statement);
            statement.setString(next++, consumer);
            statement.setString(next, consumer);
            statement.execute();
            statement.getMoreResults();
            return recalled(statement.getResultSet(), consumer);
        } catch (SQLException e) {
            throw new MemoryFailure(consumer, e);
        }
    }

    private static Recalled recalled(ResultSet row, String consumer) throws SQLException {
        Map<StreamKey, Integer> versions = new HashMap<>();
        Set<StreamKey> standing = new HashSet<>();
        while (row.next()) {
            StreamKey stream = new StreamKey(row.getString(1), row.getObject(2, UUID.class));
            versions.put(stream, row.getInt(3));
            if (row.getBoolean(4)) {
                standing.add(stream);
            }
        }
        return new Recalled(new Versions(consumer, versions), standing);
    }

    /**
     * Remembers what was taken, and the place reached.
     *
     * @throws Versions.LostRace where another replica has taken some of it in between
     * @throws Positions.Moved where another replica has moved the place
     */
    static void keep(Handle handle, String consumer, Versions versions, Stretch stretch, Instant now) {
        if (versions.moved().isEmpty()) {
            Positions.move(handle, consumer, stretch.from(), stretch.to(), now);
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(KEEP)) {
            int next = versions.bind(statement, 1);
            Positions.bind(statement, next, consumer, stretch.from(), stretch.to(), now);
            statement.execute();
            versions.check(statement.getUpdateCount());
            statement.getMoreResults();
            Positions.check(consumer, stretch.to(), statement.getUpdateCount());
        } catch (SQLException e) {
            throw new MemoryFailure(consumer, e);
        }
    }

    /** The database did not answer as it should. */
    static final class MemoryFailure extends RuntimeException {
        MemoryFailure(String consumer, SQLException cause) {
            super("What " + consumer + " remembers", cause);
        }
    }
}

package vn.lienthong.chassis.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.chassis.transaction.Participant;

/**
 * What a consumer remembers of the streams of a batch; keeps rebuilds away from when it is read until the transaction
 * ends.
 */
final class ConsumerMemory implements Participant {
    // The laterals keep the planner from reading whole tables, whatever it believes of their size.
    private static final String LOCK_HELD = """
            select stream.topic, stream.id
            from unnest(?::text[], ?::uuid[]) as stream(topic, id)
            cross join lateral (select from held_stream
                where consumer = ? and topic = stream.topic and stream_id = stream.id for update) as held
            """;
    /** A statement of its own: who had to wait for a lock sees what the other has left. */
    private static final String RECALL = """
            select stream.topic, stream.id, taken.version
            from unnest(?::text[], ?::uuid[]) as stream(topic, id)
            cross join lateral (select version from inbox
                where consumer = ? and topic = stream.topic and stream_id = stream.id limit 1) as taken
            """;

    private final String consumer;
    private final List<StreamKey> streams;
    private final Set<StreamKey> standing = new HashSet<>();
    private Versions versions;

    ConsumerMemory(String consumer, Collection<StreamKey> streams) {
        this.consumer = consumer;
        this.streams = streams.stream().distinct().sorted().toList();
    }

    @Override
    public void read(Trip trip) {
        ConsumerLock.shared(trip, consumer);
        trip.query(LOCK_HELD, this::lock, Versions.topics(streams), Versions.ids(streams), consumer);
        trip.query(RECALL, this::recall, Versions.topics(streams), Versions.ids(streams), consumer);
    }

    private void lock(ResultSet row) throws SQLException {
        while (row.next()) {
            standing.add(stream(row));
        }
    }

    private void recall(ResultSet row) throws SQLException {
        Map<StreamKey, Integer> known = new HashMap<>();
        while (row.next()) {
            known.put(stream(row), row.getInt(3));
        }
        versions = new Versions(consumer, known);
    }

    private static StreamKey stream(ResultSet row) throws SQLException {
        return new StreamKey(row.getString(1), row.getObject(2, UUID.class));
    }

    Versions versions() {
        return versions;
    }

    /** Streams that are held; locked against a retry at the same time. */
    Set<StreamKey> standing() {
        return standing;
    }

    @Override
    public int changes() {
        return versions.moved().size();
    }

    @Override
    public void write(Trip trip) {
        versions.keep(trip);
    }
}

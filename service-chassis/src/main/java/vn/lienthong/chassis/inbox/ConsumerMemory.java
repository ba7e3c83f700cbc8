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

/** What a consumer remembers of the streams of a batch; keeps rebuilds away from when it is read until the transaction ends. */
final class ConsumerMemory implements Participant {
    // The laterals keep the planner from reading whole tables, whatever it believes of their size.
    private static final String RECALL = """
            select stream.topic, stream.id, taken.version, held.stands
            from unnest(?::text[], ?::uuid[]) as stream(topic, id)
            left join lateral (select true as stands from held_stream
                where consumer = ? and topic = stream.topic and stream_id = stream.id for update) as held on true
            left join lateral (select version from inbox
                where consumer = ? and topic = stream.topic and stream_id = stream.id limit 1) as taken on true
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
        trip.query(RECALL, this::recall, Versions.topics(streams), Versions.ids(streams), consumer, consumer);
    }

    private void recall(ResultSet row) throws SQLException {
        Map<StreamKey, Integer> known = new HashMap<>();
        while (row.next()) {
            StreamKey stream = new StreamKey(row.getString(1), row.getObject(2, UUID.class));
            known.put(stream, row.getInt(3));
            if (row.getBoolean(4)) {
                standing.add(stream);
            }
        }
        versions = new Versions(consumer, known);
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

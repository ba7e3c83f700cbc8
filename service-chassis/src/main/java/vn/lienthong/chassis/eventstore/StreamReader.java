package vn.lienthong.chassis.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.events.codec.EventJson;

/** Reads of streams what stands behind the event that is known of each. */
final class StreamReader {
    // The lateral keeps the planner from reading the whole table, whatever it believes of its size.
    private static final String READ = """
            select stream.id, event.version, type, data, hash, subject, correlation_id
            from unnest(?::uuid[], ?::int[]) as stream(id, known)
            cross join lateral (select * from event
                where stream_id = stream.id and version >= stream.known order by version) as event
            order by stream.id, event.version
            """;

    private final EventJson json;

    StreamReader(EventJson json) {
        this.json = json;
    }

    /**
     * All of the streams in one statement, those that do not exist yet included.
     *
     * @param known the last event known of each; a stream in which that does not stand is read from its beginning
     */
    <E> Map<UUID, StoredStream<E>> read(Handle handle, StreamFamily<E> family, Collection<StreamTip> known) {
        Map<UUID, StoredStream<E>> streams = readBehind(handle, family, known);
        List<StreamTip> mistaken = known.stream()
                .map(StreamTip::stream)
                .filter(stream -> !streams.containsKey(stream.id()))
                .map(StreamTip::ofNew)
                .toList();
        if (!mistaken.isEmpty()) {
            streams.putAll(readBehind(handle, family, mistaken));
        }
        return streams;
    }

    private <E> Map<UUID, StoredStream<E>> readBehind(
            Handle handle, StreamFamily<E> family, Collection<StreamTip> known) {
        Map<UUID, StreamTip> tips =
                known.stream().collect(Collectors.toMap(tip -> tip.stream().id(), tip -> tip));
        Map<UUID, StoredStream<E>> streams = new HashMap<>();
        tips.values().stream()
                .filter(tip -> tip.version() == 0)
                .forEach(tip -> streams.put(tip.stream().id(), begun(tip)));
        Connection connection = handle.getConnection();
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setArray(1, connection.createArrayOf("uuid", tips.keySet().toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "int4",
                            tips.values().stream().map(StreamTip::version).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("id", UUID.class);
                    StreamTip tip = tips.get(id);
                    if (streams.containsKey(id)) {
                        streams.put(id, withNext(streams.get(id), row, family));
                    } else if (row.getInt("version") == tip.version()
                            && Arrays.equals(row.getBytes("hash"), tip.hash())) {
                        streams.put(id, begun(tip));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Events could not be read", e);
        }
        return streams;
    }

    private static <E> StoredStream<E> begun(StreamTip tip) {
        return new StoredStream<>(tip.version(), tip, new ArrayList<>());
    }

    private <E> StoredStream<E> withNext(StoredStream<E> before, ResultSet row, StreamFamily<E> family)
            throws SQLException {
        before.events().add(family.events().cast(json.read(row.getString("type"), row.getString("data"))));
        StreamTip tip = new StreamTip(
                before.tip().stream(),
                row.getInt("version"),
                row.getBytes("hash"),
                row.getString("subject"),
                row.getObject("correlation_id", UUID.class));
        return new StoredStream<>(before.since(), tip, before.events());
    }
}

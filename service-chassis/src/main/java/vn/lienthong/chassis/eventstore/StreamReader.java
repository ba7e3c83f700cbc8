package vn.lienthong.chassis.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.eventstore.Gathering.Read;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.chassis.sql.Trip;
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

    private static final int FETCHED_AT_ONCE = 500;

    private final EventJson json;

    StreamReader(EventJson json) {
        this.json = json;
    }

    /**
     * All of the streams in one statement, those that do not exist yet included. Absent from what is found are streams in
     * which the event that was known does not stand: they are to be read from the beginning.
     *
     * @param known the last event known of each
     */
    <E> void read(
            Trip trip,
            StreamFamily<E> family,
            Collection<StreamTip> known,
            Consumer<Map<UUID, StoredStream<E>>> found) {
        Map<UUID, StreamTip> tips =
                known.stream().collect(Collectors.toMap(tip -> tip.stream().id(), tip -> tip));
        trip.query(
                READ,
                rows -> found.accept(streams(rows, family, tips)),
                SqlArray.of("uuid", tips.keySet()),
                SqlArray.of(
                        "int4", tips.values().stream().map(StreamTip::version).toList()));
    }

    <E> List<E> readUntil(Handle handle, StreamFamily<E> family, UUID streamId, Instant moment) {
        return handle.createQuery(
                        "select type, data from event where stream_id = ? and occurred_at <= ? order by version")
                .bind(0, streamId)
                .bind(1, moment.atOffset(ZoneOffset.UTC))
                .map((row, _) -> event(row, family))
                .list();
    }

    <E> Map<UUID, List<E>> readAll(Handle handle, StreamFamily<E> family) {
        Map<UUID, List<E>> streams = new LinkedHashMap<>();
        handle.createQuery("select stream_id, type, data from event where aggregate = ? order by stream_id, version")
                .bind(0, family.aggregate().name())
                .map((row, _) -> Map.entry(row.getObject("stream_id", UUID.class), event(row, family)))
                .forEach(entry -> streams.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return streams;
    }

    /** Never more than one stream in memory, and what the driver fetches at once. */
    <E> void readEach(Handle handle, StreamFamily<E> family, BiConsumer<String, List<E>> each) {
        Gathering<E> gathering = new Gathering<>(each);
        handle.createQuery("""
                        select stream_id, subject, type, data from event where aggregate = ?
                        order by subject collate "C", stream_id, version
                        """)
                .bind(0, family.aggregate().name())
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, _) -> new Read<>(
                        row.getObject("stream_id", UUID.class), row.getString("subject"), event(row, family)))
                .forEach(gathering::take);
        gathering.end();
    }

    private <E> E event(ResultSet row, StreamFamily<E> family) throws SQLException {
        return family.events().cast(json.read(row.getString("type"), row.getString("data")));
    }

    private <E> Map<UUID, StoredStream<E>> streams(ResultSet row, StreamFamily<E> family, Map<UUID, StreamTip> tips)
            throws SQLException {
        Map<UUID, StoredStream<E>> streams = new HashMap<>();
        tips.values().stream()
                .filter(tip -> tip.version() == 0)
                .forEach(tip -> streams.put(tip.stream().id(), begun(tip)));
        while (row.next()) {
            UUID id = row.getObject("id", UUID.class);
            StreamTip tip = tips.get(id);
            if (streams.containsKey(id)) {
                streams.put(id, withNext(streams.get(id), row, family));
            } else if (row.getInt("version") == tip.version() && Arrays.equals(row.getBytes("hash"), tip.hash())) {
                streams.put(id, begun(tip));
            }
        }
        return streams;
    }

    private static <E> StoredStream<E> begun(StreamTip tip) {
        return new StoredStream<>(tip.version(), tip, new ArrayList<>());
    }

    private <E> StoredStream<E> withNext(StoredStream<E> before, ResultSet row, StreamFamily<E> family)
            throws SQLException {
        before.events().add(event(row, family));
        StreamTip tip = new StreamTip(
                before.tip().stream(),
                row.getInt("version"),
                row.getBytes("hash"),
                row.getString("subject"),
                row.getObject("correlation_id", UUID.class));
        return new StoredStream<>(before.since(), tip, before.events());
    }
}

package vn.lienthong.chassis.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.EventJson;

/** Reads streams of events, and makes of what happens the rows to be appended. */
public final class EventStore {
    // The lateral keeps the planner from reading the whole table, whatever it believes of its size.
    private static final String READ = """
            select stream.id, event.version, type, data, hash, subject, correlation_id
            from unnest(?::uuid[], ?::int[]) as stream(id, known)
            cross join lateral (select * from event
                where stream_id = stream.id and version >= stream.known order by version) as event
            order by stream.id, event.version
            """;

    private final EventJson json;
    private final InstantSource clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    public EventStore(EventJson json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
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

    /** What happened, as the events that come next on a stream. */
    <E> List<Recorded<E>> record(StreamTip tip, StreamFamily<E> family, List<E> events, CommandContext context) {
        StreamId stream = tip.stream();
        String subject = context.subject() != null ? context.subject() : tip.subject();
        UUID correlation = Optional.ofNullable(context.correlationId())
                .or(() -> Optional.ofNullable(tip.correlationId()))
                .orElse(stream.id());
        // as precise as the database keeps them, for the hash covers them
        Instant occurredAt = context.occurredAt().truncatedTo(ChronoUnit.MICROS);
        Instant recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Recorded<E>> recorded = new ArrayList<>(events.size());
        for (E event : events) {
            recorded.add(new Recorded<>(
                    event,
                    json.typeOf(event),
                    ids.generate(),
                    stream,
                    tip.version() + recorded.size() + 1,
                    subject,
                    family.partitionKey().apply(event),
                    occurredAt,
                    recordedAt,
                    correlation,
                    context.causationId(),
                    context.traceparent()));
        }
        return recorded;
    }

    /** Adds events to the rows; the tip of the stream then. */
    StreamTip write(StreamTip tip, List<? extends Recorded<?>> events, CommandContext context, EventRows rows) {
        StreamTip last = tip;
        for (Recorded<?> event : events) {
            Recorded<String> row = event.with(json.write(event.event()));
            byte[] hash = HashChain.next(last.hash(), row, context.actor(), context.agency(), context.reason());
            rows.add(row, hash, context);
            last = last.after(event, hash);
        }
        return last;
    }
}

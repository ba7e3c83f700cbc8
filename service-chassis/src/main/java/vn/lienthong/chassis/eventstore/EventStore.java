package vn.lienthong.chassis.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.SqlArray;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.EventJson;

/** Reads and appends streams of events, in the caller's transaction. */
public final class EventStore {
    private static final String COLUMNS =
            "select stream_id, version, type, data, hash, subject, correlation_id from event ";
    private static final String READ = COLUMNS + "where stream_id = ? order by version";
    private static final String READ_ALL = COLUMNS + "where stream_id = any(?) order by version";
    private static final String UNIQUE_VIOLATION = "23505";

    private final EventJson json;
    private final InstantSource clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    public EventStore(EventJson json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    <E> Past<E> read(Handle handle, StreamFamily<E> family, UUID streamId) {
        return past(
                family,
                streamId,
                handle.select(READ, streamId).map((row, _) -> StoredRow.of(row)).list());
    }

    /** All of the streams in one statement, those that do not exist yet included. */
    <E> Map<UUID, Past<E>> readAll(Handle handle, StreamFamily<E> family, Collection<UUID> streamIds) {
        Map<UUID, List<StoredRow>> rows = handle.createQuery(READ_ALL)
                .bind(0, SqlArray.of("uuid", streamIds))
                .map((row, _) -> StoredRow.of(row))
                .collect(Collectors.groupingBy(StoredRow::streamId));
        Map<UUID, Past<E>> pasts = new HashMap<>();
        streamIds.forEach(id -> pasts.put(id, past(family, id, rows.getOrDefault(id, List.of()))));
        return pasts;
    }

    private <E> Past<E> past(StreamFamily<E> family, UUID streamId, List<StoredRow> rows) {
        List<E> events = new ArrayList<>(rows.size());
        rows.forEach(row -> events.add(family.events().cast(json.read(row.type(), row.data()))));
        if (rows.isEmpty()) {
            return new Past<>(family.stream(streamId), events, 0, HashChain.start(), null, null);
        }
        StoredRow last = rows.getLast();
        return new Past<>(
                family.stream(streamId), events, last.version(), last.hash(), last.subject(), last.correlationId());
    }

    /** Appends in one statement; {@link StreamMoved} where somebody else was first. */
    <E> List<Recorded<E>> append(
            Handle handle, StreamFamily<E> family, Past<E> past, List<E> events, CommandContext context) {
        return appendAll(handle, family, List.of(new Addition<>(past, events, context)))
                .getFirst();
    }

    /** Appends to many streams in one statement; {@link StreamMoved} where somebody else was first on one of them. */
    <E> List<List<Recorded<E>>> appendAll(Handle handle, StreamFamily<E> family, List<Addition<E>> additions) {
        List<List<Recorded<E>>> all = new ArrayList<>(additions.size());
        EventRows rows = new EventRows(additions.stream()
                .mapToInt(addition -> addition.events().size())
                .sum());
        for (Addition<E> addition : additions) {
            List<Recorded<E>> recorded = record(family, addition.past(), addition.events(), addition.context());
            addRows(rows, recorded, addition);
            all.add(recorded);
        }
        insert(handle, rows, additions.getFirst().past());
        return all;
    }

    private void addRows(EventRows rows, List<? extends Recorded<?>> recorded, Addition<?> addition) {
        byte[] hash = addition.past().hash();
        for (Recorded<?> event : recorded) {
            Recorded<String> row = event.with(json.write(event.event()));
            CommandContext context = addition.context();
            hash = HashChain.next(hash, row, context.actor(), context.agency(), context.reason());
            rows.add(row, hash, context);
        }
    }

    private static void insert(Handle handle, EventRows rows, Past<?> past) {
        try {
            rows.insert(handle);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new StreamMoved(past.stream(), past.version(), -1);
            }
            throw new IllegalStateException("Events could not be stored", e);
        }
    }

    private <E> List<Recorded<E>> record(StreamFamily<E> family, Past<E> past, List<E> events, CommandContext context) {
        StreamId stream = past.stream();
        String subject = context.subject() != null ? context.subject() : past.subject();
        UUID correlation = Optional.ofNullable(context.correlationId())
                .or(() -> Optional.ofNullable(past.correlationId()))
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
                    past.version() + recorded.size() + 1,
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
}

package vn.lienthong.chassis.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.EventJson;

/** Reads and appends streams of events, in the caller's transaction. */
public final class EventStore {
    private static final String READ =
            "select version, type, data, hash, subject, correlation_id from event where stream_id = ? order by version";
    private static final String UNIQUE_VIOLATION = "23505";

    private final EventJson json;
    private final InstantSource clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    public EventStore(EventJson json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    <E> Past<E> read(Handle handle, StreamFamily<E> family, UUID streamId) {
        List<Row> rows =
                handle.select(READ, streamId).map((row, _) -> Row.of(row)).list();
        List<E> events = new ArrayList<>(rows.size());
        rows.forEach(row -> events.add(family.events().cast(json.read(row.type(), row.data()))));
        if (rows.isEmpty()) {
            return new Past<>(family.stream(streamId), events, 0, HashChain.START, null, null);
        }
        Row last = rows.getLast();
        return new Past<>(
                family.stream(streamId), events, last.version(), last.hash(), last.subject(), last.correlationId());
    }

    /** Appends in one statement; {@link StreamMoved} where somebody else was first. */
    <E> List<Recorded<E>> append(
            Handle handle, StreamFamily<E> family, Past<E> past, List<E> events, CommandContext context) {
        List<Recorded<E>> recorded = record(family, past, events, context);
        EventRows rows = new EventRows(recorded.size());
        byte[] hash = past.hash();
        for (Recorded<E> event : recorded) {
            String data = json.write(event.event());
            hash = HashChain.next(hash, event, data);
            rows.add(event, data, hash, context);
        }
        insert(handle, rows, past);
        return recorded;
    }

    private static void insert(Handle handle, EventRows rows, Past<?> past) {
        try {
            rows.insert(handle);
        } catch (SQLException | UnableToExecuteStatementException e) {
            if (e instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
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
                    context.occurredAt(),
                    clock.instant(),
                    correlation,
                    context.causationId(),
                    context.traceparent()));
        }
        return recorded;
    }

    private record Row(int version, String type, String data, byte[] hash, String subject, UUID correlationId) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getInt("version"),
                    row.getString("type"),
                    row.getString("data"),
                    row.getBytes("hash"),
                    row.getString("subject"),
                    row.getObject("correlation_id", UUID.class));
        }
    }
}

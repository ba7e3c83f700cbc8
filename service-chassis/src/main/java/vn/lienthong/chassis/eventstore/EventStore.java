package vn.lienthong.chassis.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.lienthong.chassis.sql.Trip;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;
import vn.lienthong.events.codec.EventJson;

/** Reads streams of events, and makes of what happens the rows to be appended. */
public final class EventStore {
    /** Kafka takes a megabyte (max.request.size, message.max.bytes), its headers included: more would stop the relay. */
    static final int MOST_BYTES = 1_000_000;

    private final EventJson json;
    private final StreamReader reader;
    private final InstantSource clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    public EventStore(EventJson json, InstantSource clock) {
        this.json = json;
        this.reader = new StreamReader(json);
        this.clock = clock;
    }

    /**
     * All of the streams in one statement, those that do not exist yet included. Absent from what is found are streams in
     * which the event that was known does not stand.
     *
     * @param known the last event known of each
     */
    <E> void read(
            Trip trip,
            StreamFamily<E> family,
            Collection<StreamTip> known,
            Consumer<Map<UUID, StoredStream<E>>> found) {
        reader.read(trip, family, known, found);
    }

    /** What of a stream had happened up to a moment. */
    <E> List<E> readUntil(Handle handle, StreamFamily<E> family, UUID streamId, Instant moment) {
        return reader.readUntil(handle, family, streamId, moment);
    }

    /** The events of every stream there is; for what is decided seldom, over all of them. */
    <E> Map<UUID, List<E>> readAll(Handle handle, StreamFamily<E> family) {
        return reader.readAll(handle, family);
    }

    /** The events of every stream there is with its subject, stream by stream in the order of the subjects. */
    <E> void readEach(Handle handle, StreamFamily<E> family, BiConsumer<String, List<E>> each) {
        reader.readEach(handle, family, each);
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

    /** Adds events to the rows; the tip of the stream then. {@link EventTooLarge} for one that could not be published. */
    StreamTip write(StreamTip tip, List<? extends Recorded<?>> events, CommandContext context, EventRows rows) {
        StreamTip last = tip;
        for (Recorded<?> event : events) {
            Recorded<String> row = event.with(publishable(event.type(), json.write(event.event())));
            byte[] hash = HashChain.next(last.hash(), row, context.actor(), context.agency(), context.reason());
            rows.add(row, hash, context);
            last = last.after(event, hash);
        }
        return last;
    }

    private static String publishable(String type, String data) {
        if (data.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new EventTooLarge(type, MOST_BYTES);
        }
        return data;
    }
}

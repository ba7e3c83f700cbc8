package vn.lienthong.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was stored and published: what happened, and the facts about its recording.
 *
 * @param version place in its stream, from 1 without gaps; {@code ce_sequence}
 * @param subject public code of the thing (dossier code, procedure code), never a person's number
 * @param partitionKey what the Kafka record is keyed by: the dossier, or the stream itself in the catalog
 * @param occurredAt when it happened; an import may set it in the past
 * @param recordedAt when the event store took it
 * @param correlationId the flow it belongs to, the same from the first request to the last reaction
 * @param causationId the event or command that caused it; null for the first of a flow
 * @param traceparent W3C trace context of its making
 */
public record Recorded<E>(
        E event,
        String type,
        UUID eventId,
        StreamId stream,
        int version,
        @Nullable String subject,
        UUID partitionKey,
        Instant occurredAt,
        Instant recordedAt,
        UUID correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent) {
    /** The same facts about another form of the event, for instance its text. */
    public <T> Recorded<T> with(T form) {
        return new Recorded<>(
                form,
                type,
                eventId,
                stream,
                version,
                subject,
                partitionKey,
                occurredAt,
                recordedAt,
                correlationId,
                causationId,
                traceparent);
    }
}

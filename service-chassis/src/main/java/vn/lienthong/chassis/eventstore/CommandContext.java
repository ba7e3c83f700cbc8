package vn.lienthong.chassis.eventstore;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.events.Recorded;

/**
 * Who commands, for whom, why, and what led to it.
 *
 * @param actor opaque id of the person or part of the system
 * @param agency code of the agency acted for; null for citizens and the system itself
 * @param reason what {@code Audit-Reason} said; stays in the event table; may be null
 * @param subject public code of the thing; null = that of the stream so far
 * @param correlationId null = that of the stream so far, or the stream itself
 */
public record CommandContext(
        String actor,
        String agency,
        String reason,
        String subject,
        UUID correlationId,
        UUID causationId,
        String traceparent,
        Instant occurredAt) {

    /** The context of a reaction to an event: the same flow, caused by it. */
    public static CommandContext reactingTo(Recorded<?> cause, String actor, Instant now) {
        return new CommandContext(
                actor, null, null, cause.subject(), cause.correlationId(), cause.eventId(), cause.traceparent(), now);
    }

    /** The context of something the service does by itself at a given time. */
    public static CommandContext ofSystem(String actor, Instant now) {
        return new CommandContext(actor, null, null, null, null, null, null, now);
    }

    /** With the reason that the command itself names, instead of that of the header. */
    public CommandContext withReason(String why) {
        return new CommandContext(actor, agency, why, subject, correlationId, causationId, traceparent, occurredAt);
    }

    public CommandContext withSubject(String code) {
        return new CommandContext(actor, agency, reason, code, correlationId, causationId, traceparent, occurredAt);
    }
}

package vn.lienthong.events.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.events.Recorded;
import vn.lienthong.events.StreamId;

/**
 * CloudEvents 1.0 over Kafka. Written in binary mode: attributes as {@code ce_} headers, the event's stored JSON
 * text as value. Read in binary and in structured mode, told apart by {@code content-type}.
 */
public final class CloudEventCodec {
    private static final String PREFIX = "ce_";
    private static final String STRUCTURED = "application/cloudevents";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final EventJson json;

    public CloudEventCodec(EventJson json) {
        this.json = json;
    }

    /** The headers of an event in binary mode; its type may be one that this build does not know. */
    public static Map<String, String> headers(Recorded<?> recorded) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        put(headers, "specversion", "1.0");
        put(headers, "id", recorded.eventId());
        put(headers, "source", recorded.stream().source());
        put(headers, "type", recorded.type());
        put(headers, "subject", recorded.subject());
        put(headers, "time", recorded.occurredAt());
        put(headers, "dataschema", Schemas.uriOf(recorded.type()));
        put(headers, "sequence", "%020d".formatted(recorded.version()));
        put(headers, "partitionkey", recorded.partitionKey());
        put(headers, "recordedtime", recorded.recordedAt());
        put(headers, "correlationid", recorded.correlationId());
        put(headers, "causationid", recorded.causationId());
        put(headers, "traceparent", recorded.traceparent());
        return headers;
    }

    /** The event as a Kafka record. */
    public Message write(Recorded<?> recorded) {
        return new Message(recorded.partitionKey().toString(), headers(recorded), json.write(recorded.event()));
    }

    /** Reads a record of either mode; {@link UnreadableEvent} where it is none of ours. */
    public Recorded<?> read(Message message) {
        String value = message.value();
        if (value == null) {
            throw new UnreadableEvent("The record has no value", null);
        }
        if (isStructured(message)) {
            Map<String, String> attributes = new HashMap<>();
            String data = unfold(value, attributes);
            return recorded(attributes::get, data);
        }
        return recorded(name -> message.headers().get(PREFIX + name), value);
    }

    private Recorded<?> recorded(UnaryOperator<String> attributes, String data) {
        try {
            String type = required(attributes, "type");
            return new Recorded<>(
                    json.read(type, data),
                    type,
                    UUID.fromString(required(attributes, "id")),
                    StreamId.ofSource(required(attributes, "source")),
                    Integer.parseInt(required(attributes, "sequence")),
                    attributes.apply("subject"),
                    UUID.fromString(required(attributes, "partitionkey")),
                    Moments.parse(required(attributes, "time")),
                    Moments.parse(required(attributes, "recordedtime")),
                    UUID.fromString(required(attributes, "correlationid")),
                    uuidOrNull(attributes.apply("causationid")),
                    attributes.apply("traceparent"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("Not an event of Liên Thông: " + e.getMessage(), e);
        }
    }

    private static boolean isStructured(Message message) {
        String contentType = message.headers().getOrDefault("content-type", "");
        return contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED);
    }

    private static String unfold(String envelope, Map<String, String> attributes) {
        try {
            JsonNode root = MAPPER.readTree(envelope);
            root.properties().forEach(field -> {
                if (!field.getKey().equals("data") && !field.getValue().isNull()) {
                    attributes.put(field.getKey(), field.getValue().asText());
                }
            });
            return root.path("data").toString();
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("Not a structured CloudEvent", e);
        }
    }

    private static String required(UnaryOperator<String> attributes, String name) {
        String value = attributes.apply(name);
        if (value == null) {
            throw new UnreadableEvent("The CloudEvents attribute " + name + " is missing", null);
        }
        return value;
    }

    private static @Nullable UUID uuidOrNull(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static void put(Map<String, String> headers, String attribute, @Nullable Object value) {
        if (value != null) {
            headers.put(PREFIX + attribute, value.toString());
        }
    }
}

package vn.lienthong.events.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import vn.lienthong.events.EventTypes;

/**
 * Events as JSON text, the same in the event table and on Kafka. Readers ignore fields they do not know; older
 * versions of a type are lifted by upcasters before they become records.
 */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule().addDeserializer(Instant.class, new Moments.Deserializer()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // a missing amount is refused, not read as 0
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private final EventTypes types;
    private final List<Upcaster> upcasters;

    public EventJson(EventTypes types, List<Upcaster> upcasters) {
        this.types = types;
        this.upcasters = List.copyOf(upcasters);
    }

    /** Reads and writes every type of the published language. */
    public static EventJson ofAll() {
        return new EventJson(EventTypes.all(), List.of());
    }

    /** The stored name of the event's type. */
    public String typeOf(Object event) {
        return types.nameOf(event.getClass());
    }

    /** The text of an event; refuses one that lacks what its type requires, for it would break its schema for ever. */
    public String write(Object event) {
        Completeness.missingFrom(event).ifPresent(place -> {
            throw new IllegalArgumentException(
                    "Not writable as JSON: %s is missing from %s".formatted(place, event.getClass()));
        });
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + event.getClass(), e);
        }
    }

    /** The event of a stored type and text; {@link UnreadableEvent} where type or text are not of this language. */
    public Object read(String type, String json) {
        if (!json.stripLeading().startsWith("{")) {
            throw new UnreadableEvent(
                    "The data of an event of type " + type + " cannot be read: they are no JSON object", null);
        }
        try {
            // without the detour of a tree where nothing is to be lifted
            return upcasters.isEmpty()
                    ? complete(type, MAPPER.readValue(json, recordOf(type)))
                    : lifted(new Upcaster.Versioned(type, MAPPER.readTree(json)));
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("The data of an event of type " + type + " cannot be read", e);
        }
    }

    private Object lifted(Upcaster.Versioned stored) throws JsonProcessingException {
        Upcaster.Versioned current = stored;
        for (Upcaster upcaster : upcasters) {
            current = upcaster.from().equals(current.type()) ? upcaster.lift(current.data()) : current;
        }
        return complete(current.type(), MAPPER.treeToValue(current.data(), recordOf(current.type())));
    }

    private Class<?> recordOf(String type) {
        return types.recordOf(type).orElseThrow(() -> new UnreadableEvent("Unknown event type " + type, null));
    }

    private static Object complete(String type, Object read) {
        Completeness.missingFrom(read).ifPresent(place -> {
            throw new UnreadableEvent(
                    "The data of an event of type %s cannot be read: %s is missing".formatted(type, place), null);
        });
        return read;
    }
}

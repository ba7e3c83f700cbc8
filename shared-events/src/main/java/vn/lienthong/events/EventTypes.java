package vn.lienthong.events;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of the published language by name and by record, read from the sealed interfaces. */
public final class EventTypes {
    private final Map<String, Class<?>> recordsByName = new LinkedHashMap<>();
    private final Map<Class<?>, String> namesByRecord = new LinkedHashMap<>();

    private EventTypes(List<Class<?>> interfaces) {
        interfaces.forEach(this::addAll);
    }

    /** The types of the given sealed event interfaces; a permitted record without {@link EventType} is refused. */
    public static EventTypes of(Class<?>... interfaces) {
        return new EventTypes(List.of(interfaces));
    }

    /** Every type of every service. */
    public static EventTypes all() {
        return new EventTypes(PublishedLanguage.AGGREGATES);
    }

    /** The stored name of an event's record. */
    public String nameOf(Class<?> event) {
        return Optional.ofNullable(namesByRecord.get(event))
                .orElseThrow(() -> new IllegalArgumentException(event + " is no event of " + namesByRecord.keySet()));
    }

    /** The record that a stored name stands for; empty for a type this build does not know. */
    public Optional<Class<?>> recordOf(String name) {
        return Optional.ofNullable(recordsByName.get(name));
    }

    /** All names with their records, in the order of declaration. */
    public Map<String, Class<?>> byName() {
        return Collections.unmodifiableMap(recordsByName);
    }

    private void addAll(Class<?> sealed) {
        Arrays.stream(sealed.getPermittedSubclasses()).forEach(this::add);
    }

    private void add(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event + " has no @EventType");
        }
        if (recordsByName.putIfAbsent(type.value(), event) != null) {
            throw new IllegalArgumentException(type.value() + " is declared twice");
        }
        namesByRecord.put(event, type.value());
    }
}

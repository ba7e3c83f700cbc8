package vn.lienthong.events.codec;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an event holds all that it must, at any depth. What must be there is said here, for the schemas as well. */
public final class Completeness {
    /** Reflection is paid once for each record type, not for each event. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private Completeness() {}

    /** Whether a component of this type must be there: it is not marked {@link Nullable}. */
    public static boolean isRequired(AnnotatedType component) {
        return !component.isAnnotationPresent(Nullable.class);
    }

    /** Where something is null that must not be, as {@code /legs/0/step}; empty where all is there. */
    public static Optional<String> missingFrom(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.of("");
            case Record whole -> missingFromRecord(whole);
            case List<?> list -> missingFromList(list);
            case Map<?, ?> map -> missingFromMap(map);
            default -> Optional.empty();
        };
    }

    private static Optional<String> missingFromRecord(Record whole) {
        for (Part part : PARTS.get(whole.getClass())) {
            Object value = part.valueIn(whole);
            Optional<String> missing = value == null && !part.required() ? Optional.empty() : missingFrom(value);
            if (missing.isPresent()) {
                return missing.map(inside -> "/" + part.name() + inside);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missingFromList(List<?> list) {
        for (int index = 0; index < list.size(); index++) {
            Optional<String> missing = missingFrom(list.get(index));
            if (missing.isPresent()) {
                return Optional.of("/" + index + missing.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missingFromMap(Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Optional<String> missing = missingFrom(entry.getValue());
            if (missing.isPresent()) {
                return Optional.of("/" + entry.getKey() + missing.get());
            }
        }
        return Optional.empty();
    }

    private record Part(String name, boolean required, Method accessor) {
        static Part of(RecordComponent component) {
            Method accessor = component.getAccessor();
            // the record itself need not be public
            accessor.setAccessible(true);
            return new Part(component.getName(), isRequired(component.getAnnotatedType()), accessor);
        }

        @Nullable
        Object valueIn(Record whole) {
            try {
                return accessor.invoke(whole);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The component " + name + " of " + whole.getClass(), e);
            }
        }
    }
}

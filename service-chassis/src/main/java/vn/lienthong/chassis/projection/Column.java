package vn.lienthong.chassis.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One component of a row's record as a column. What has no column type of its own is kept as jsonb. */
record Column(String name, String type, RecordComponent source) {
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(UUID.class, "uuid"),
            Map.entry(String.class, "text"),
            Map.entry(int.class, "int4"),
            Map.entry(Integer.class, "int4"),
            Map.entry(long.class, "int8"),
            Map.entry(Long.class, "int8"),
            Map.entry(double.class, "float8"),
            Map.entry(Double.class, "float8"),
            Map.entry(boolean.class, "bool"),
            Map.entry(Boolean.class, "bool"),
            Map.entry(Instant.class, "timestamptz"),
            Map.entry(LocalDate.class, "date"));
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static List<Column> of(Class<? extends Record> row) {
        return Arrays.stream(row.getRecordComponents()).map(Column::of).toList();
    }

    private static Column of(RecordComponent component) {
        Class<?> javaType = component.getType();
        String type = javaType.isEnum() ? "text" : TYPES.getOrDefault(javaType, "jsonb");
        component.getAccessor().setAccessible(true);
        return new Column(snakeCase(component.getName()), type, component);
    }

    /** The component as it is. */
    Object component(Record row) {
        try {
            return source.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record shows its components: " + source, e);
        }
    }

    /** The component as an element of a column array. */
    Object get(Record row) {
        Object value = component(row);
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.toString();
            case LocalDate date -> date.toString();
            case Enum<?> constant -> constant.name();
            default -> type.equals("jsonb") ? write(value) : value;
        };
    }

    Object read(ResultSet row) throws SQLException {
        Class<?> javaType = source.getType();
        if (javaType == Instant.class) {
            OffsetDateTime moment = row.getObject(name, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        if (javaType.isEnum()) {
            return constant(javaType, row.getString(name));
        }
        if (type.equals("jsonb")) {
            return parse(row.getString(name));
        }
        Class<?> boxed = MethodType.methodType(javaType).wrap().returnType();
        return row.getObject(name, boxed);
    }

    private Object parse(String json) {
        try {
            JavaType javaType = JSON.constructType(source.getGenericType());
            return json == null ? null : JSON.readValue(json, javaType);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Column " + name + " holds what its view did not write", e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON: " + value.getClass(), e);
        }
    }

    private static Object constant(Class<?> type, String name) {
        return name == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}

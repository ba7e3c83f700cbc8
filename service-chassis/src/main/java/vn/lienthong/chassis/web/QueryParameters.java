package vn.lienthong.chassis.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import vn.lienthong.chassis.web.problem.CommonProblem;
import vn.lienthong.chassis.web.problem.Refused;

/** Names a query parameter that cannot be read; by itself JAX-RS would say that nothing is there. */
@Provider
public class QueryParameters implements ParamConverterProvider {
    private static final Kind WHOLE_NUMBER = new Kind(Integer::valueOf, "json.expects-whole-number");
    private static final Kind LONG_NUMBER = new Kind(Long::valueOf, "json.expects-whole-number");
    private static final Kind TRUTH =
            new Kind(Map.of("true", Boolean.TRUE, "false", Boolean.FALSE)::get, "json.expects-boolean");
    private static final Map<Class<?>, Kind> KINDS = Map.of(
            UUID.class, new Kind(UUID::fromString, "json.expects-uuid"),
            Integer.class, WHOLE_NUMBER,
            int.class, WHOLE_NUMBER,
            Long.class, LONG_NUMBER,
            long.class, LONG_NUMBER,
            Boolean.class, TRUTH,
            boolean.class, TRUTH,
            LocalDate.class, new Kind(LocalDate::parse, "json.expects-date"),
            Instant.class, new Kind(QueryParameters::moment, "json.expects-moment"));

    /** A converter for query parameters only: a path that cannot be read is not found, as JAX-RS has it. */
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Kind kind = type.isEnum() ? ofConstants(type) : KINDS.get(type);
        return Stream.of(annotations)
                .filter(_ -> kind != null)
                .flatMap(QueryParameters::name)
                .findFirst()
                .map(name -> new Reader<T>(name, kind))
                .orElse(null);
    }

    /** The plus of a zone that was not percent-encoded arrives as a space. */
    private static Instant moment(String text) {
        return Instant.parse(text.replace(' ', '+'));
    }

    private static Stream<String> name(Annotation annotation) {
        return switch (annotation) {
            case QueryParam query -> Stream.of(query.value());
            case RestQuery query -> Stream.of(query.value());
            default -> Stream.empty();
        };
    }

    private static Kind ofConstants(Class<?> type) {
        Map<String, ?> constants = Stream.of(type.getEnumConstants())
                .collect(Collectors.toMap(each -> ((Enum<?>) each).name(), each -> each));
        String names = Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return new Kind(constants::get, "json.unknown-constant", names);
    }

    private record Kind(Function<String, ?> parser, String textKey, Object... facts) {}

    private record Reader<T>(String name, Kind kind) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked") // the kind is that of the parameter's own type
        public T fromString(String text) {
            try {
                Object value = kind.parser().apply(text);
                if (value != null) {
                    return (T) value;
                }
            } catch (RuntimeException _) {
                // said below, with the parameter's name and without its value
            }
            Refused refused =
                    new Refused(CommonProblem.INVALID_PARAMETER).inParameter(name, kind.textKey(), kind.facts());
            throw new WebApplicationException(refused, Status.BAD_REQUEST);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}

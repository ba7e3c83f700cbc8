package vn.lienthong.chassis.web.problem;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** The parameters of a resource method that come from the address or the headers, not from the body. */
record RequestParameters(List<Parameter> parameters) {
    static RequestParameters of(SimpleResourceInfo resource) {
        return new RequestParameters(Stream.of(resource.getResourceClass().getMethods())
                .filter(method -> method.getName().equals(resource.getMethodName()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), resource.parameterTypes()))
                .findFirst()
                .map(method -> List.of(method.getParameters()))
                .orElse(List.of()));
    }

    /** The name that a parameter has in the request; empty for the body, and for no parameter (-1). */
    Optional<String> nameOf(int index) {
        if (index < 0 || index >= parameters.size()) {
            return Optional.empty();
        }
        Parameter parameter = parameters.get(index);
        for (Annotation annotation : parameter.getAnnotations()) {
            Optional<String> name = nameBy(annotation);
            if (name.isPresent()) {
                return name.map(given -> given.isEmpty() ? parameter.getName() : given);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nameBy(Annotation annotation) {
        return switch (annotation) {
            case QueryParam query -> Optional.of(query.value());
            case RestQuery query -> Optional.of(query.value());
            case PathParam path -> Optional.of(path.value());
            case RestPath path -> Optional.of(path.value());
            case HeaderParam header -> Optional.of(header.value());
            case RestHeader header -> Optional.of(header.value());
            default -> Optional.empty();
        };
    }
}

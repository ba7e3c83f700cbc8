package vn.lienthong.chassis.web.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** The methods of the path of the request at hand, for {@code Allow}, which Quarkus REST leaves out of a 405. */
final class AllowedMethods {
    private AllowedMethods() {}

    static List<String> ofRequest() {
        ResteasyReactiveRequestContext context = CurrentRequestManager.get();
        RequestMatch<InitialMatch> match =
                new RequestMapper<>(context.getDeployment().getClassMappers()).map(context.getPathWithoutPrefix());
        return match == null ? List.of() : methods(match);
    }

    private static List<String> methods(RequestMatch<InitialMatch> match) {
        String rest = match.remaining.isEmpty() ? "/" : match.remaining;
        return Stream.of(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(ClassRoutingHandler.class::cast)
                .flatMap(handler -> methods(handler.getMappers(), rest))
                .sorted()
                .toList();
    }

    private static Stream<String> methods(Map<String, RequestMapper<RuntimeResource>> mappers, String rest) {
        return mappers.entrySet().stream()
                .filter(mapper -> mapper.getValue().map(rest) != null)
                .map(Map.Entry::getKey)
                .filter(Objects::nonNull);
    }
}

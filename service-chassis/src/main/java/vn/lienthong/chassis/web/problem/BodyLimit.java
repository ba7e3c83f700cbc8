package vn.lienthong.chassis.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.lienthong.chassis.web.problem.ProblemWriter.Case;

/** Refuses a body that is announced as too large, which Quarkus would do without a word. */
@Singleton
class BodyLimit {
    private final long limit;
    private final ProblemWriter writer;
    private final ObjectMapper json;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            ProblemWriter writer,
            ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.writer = writer;
        this.json = json;
    }

    void guard(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::check);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || length.length() < 19 && Long.parseLong(length) <= limit) {
            request.next();
        } else {
            refuse(request);
        }
    }

    private void refuse(RoutingContext request) {
        Language language = Language.preferredBy(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = writer.write(
                Case.of(CommonProblem.REQUEST_TOO_LARGE),
                language,
                request.request().path());
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            request.fail(e);
        }
    }
}

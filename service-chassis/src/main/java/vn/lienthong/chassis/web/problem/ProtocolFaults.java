package vn.lienthong.chassis.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Optional;

/** Requests that do not reach a resource: no such path, method, media type. */
final class ProtocolFaults {
    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT, "Accept-Patch");

    private ProtocolFaults() {}

    /** The code for a status that the framework or a resource has set; empty where it is the service's own fault. */
    static Optional<ProblemCode> codeOf(WebApplicationException failure) {
        return Optional.ofNullable(
                switch (failure.getResponse().getStatus()) {
                    case 400 -> CommonProblem.INVALID_REQUEST;
                    case 401 -> CommonProblem.UNAUTHENTICATED;
                    case 403 -> CommonProblem.FORBIDDEN;
                    case 404, 410 -> CommonProblem.NOT_FOUND;
                    case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
                    case 406 -> CommonProblem.NOT_ACCEPTABLE;
                    case 413 -> CommonProblem.REQUEST_TOO_LARGE;
                    case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
                    case 503 -> CommonProblem.SERVICE_UNAVAILABLE;
                    default -> null;
                });
    }

    static ResponseBuilder withHeaders(ResponseBuilder answer, WebApplicationException failure) {
        for (String name : KEPT) {
            String value = failure.getResponse().getHeaderString(name);
            if (value != null) {
                answer.header(name, value);
            }
        }
        return answer;
    }
}

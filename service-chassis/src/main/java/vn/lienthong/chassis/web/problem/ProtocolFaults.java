package vn.lienthong.chassis.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;

/** Requests that do not reach a resource: no such path, method, media type. */
final class ProtocolFaults {
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

    /** A 405 says which methods there are. */
    static ResponseBuilder complete(ResponseBuilder answer, ProblemCode code) {
        return code == CommonProblem.METHOD_NOT_ALLOWED
                ? answer.header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.ofRequest()))
                : answer;
    }
}

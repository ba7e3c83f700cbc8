package vn.lienthong.chassis.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jdbi.v3.core.ConnectionException;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.eventstore.StreamMoved;
import vn.lienthong.chassis.web.problem.Problem.FieldError;

/** Every failure of a request as a problem (RFC 9457). */
public class Problems {
    private static final String ONE_SECOND = "1";

    private final ProblemAnswers answers;

    Problems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        List<FieldError> errors = refused.places().stream()
                .map(place -> new FieldError(
                        answers.text(place.textKey(), place.facts()), place.pointer(), place.parameter()))
                .toList();
        ResponseBuilder answer = answers.of(refused.code(), refused.facts(), errors);
        refused.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        return answer.build();
    }

    @ServerExceptionMapper
    public Response rejected(CommandRejected rejected) {
        return answers.ofRule(ProblemCode.of(rejected.rejection()), List.of(), rejected.getMessage())
                .build();
    }

    @ServerExceptionMapper
    public Response moved(StreamMoved moved) {
        OptionalInt current = moved.actual() < 0 ? OptionalInt.empty() : OptionalInt.of(moved.actual());
        ResponseBuilder answer = answers.ofMoved(current);
        current.ifPresent(version -> answer.header(HttpHeaders.ETAG, "\"" + version + "\""));
        return answer.build();
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException invalid, SimpleResourceInfo resource) {
        if (invalid.getConstraintViolations().stream().anyMatch(Violations::isOfAnswer)) {
            return unexpected(invalid);
        }
        return refused(Violations.refusal(invalid, RequestParameters.of(resource)));
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    public Response malformed(JsonProcessingException malformed) {
        return refused(JsonFaults.of(malformed));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException failure) {
        String challenge = failure instanceof AuthenticationFailedException
                ? "Bearer realm=\"lienthong\", error=\"invalid_token\""
                : "Bearer realm=\"lienthong\"";
        return answers.of(CommonProblem.UNAUTHENTICATED)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden) {
        return answers.of(CommonProblem.FORBIDDEN).build();
    }

    @ServerExceptionMapper
    public Response ofProtocol(WebApplicationException failure) {
        return switch (failure.getCause()) {
            case Refused refused -> refused(refused);
            case JsonProcessingException malformed -> malformed(malformed);
            case null, default ->
                ProtocolFaults.codeOf(failure)
                        .map(code ->
                                ProtocolFaults.complete(answers.of(code), code).build())
                        .orElseGet(() -> unexpected(failure));
        };
    }

    @ServerExceptionMapper
    public Response unavailable(ConnectionException failure) {
        Log.error("Database does not answer", failure);
        return answers.of(CommonProblem.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, ONE_SECOND)
                .build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        Log.error("Request failed", failure);
        return answers.of(CommonProblem.INTERNAL_ERROR).build();
    }
}

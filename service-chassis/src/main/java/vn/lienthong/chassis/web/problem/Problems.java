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
import java.io.IOException;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import vn.lienthong.chassis.decider.CommandRejected;
import vn.lienthong.chassis.eventstore.EventTooLarge;
import vn.lienthong.chassis.eventstore.StreamMoved;
import vn.lienthong.chassis.web.problem.ProblemWriter.Case;

/** Every failure of a request as a problem (RFC 9457). */
public class Problems {
    private static final String CHALLENGE = "Bearer realm=\"lienthong\"";

    private final ProblemAnswers answers;

    Problems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        ResponseBuilder answer = answers.of(Case.of(refused));
        refused.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        return answer.build();
    }

    @ServerExceptionMapper
    public Response rejected(CommandRejected rejected) {
        ProblemCode code = ProblemCode.of(rejected.rejection());
        return answers.of(new Case(code, rejected.facts(), rejected.getMessage(), null))
                .build();
    }

    @ServerExceptionMapper
    public Response moved(StreamMoved moved) {
        if (moved.actual() < 0) {
            return answers.of(CommonProblem.STREAM_MOVED).build();
        }
        List<Integer> facts = List.of(moved.actual());
        return answers.of(new Case(CommonProblem.STREAM_MOVED, facts, null, moved.actual()))
                .header(HttpHeaders.ETAG, "\"" + moved.actual() + "\"")
                .build();
    }

    @ServerExceptionMapper
    public Response tooLarge(EventTooLarge failure) {
        return answers.of(new Case(CommonProblem.EVENT_TOO_LARGE, List.of(failure.mostBytes() / 1_000), null, null))
                .build();
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
        boolean failed = failure instanceof AuthenticationFailedException;
        return answers.of(CommonProblem.UNAUTHENTICATED)
                .header(HttpHeaders.WWW_AUTHENTICATE, failed ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE)
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

    /** A sender who hung up, or sent more than is allowed and has been told so, is nobody's fault here. */
    @ServerExceptionMapper
    public Response cutOff(IOException failure) {
        ServerHttpResponse response = CurrentRequestManager.get().serverResponse();
        return response.headWritten() || response.closed()
                ? answers.of(CommonProblem.REQUEST_TOO_LARGE).build()
                : unexpected(failure);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (Outages.isOutage(failure)) {
            Log.errorf(
                    "Database does not answer cause=%s", Outages.root(failure).getMessage());
            return answers.of(CommonProblem.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, 1)
                    .build();
        }
        Log.error("Request failed", failure);
        return answers.of(CommonProblem.INTERNAL_ERROR).build();
    }
}

package vn.lienthong.chassis.web.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalInt;
import vn.lienthong.chassis.web.problem.Problem.FieldError;

/** Writes problems in the language of the request. */
@Singleton
class ProblemAnswers {
    private final Texts texts;
    private final HttpHeaders headers;
    private final UriInfo uri;

    ProblemAnswers(Texts texts, HttpHeaders headers, UriInfo uri) {
        this.texts = texts;
        this.headers = headers;
        this.uri = uri;
    }

    ResponseBuilder of(ProblemCode code) {
        return of(code, List.of(), List.of());
    }

    ResponseBuilder of(ProblemCode code, List<?> facts, List<FieldError> errors) {
        String detail = texts.detail(language(), code.code(), facts).orElse(null);
        return write(code, detail, errors, OptionalInt.empty());
    }

    /** For a refusal whose own words serve where the bundles have none. */
    ResponseBuilder ofRule(ProblemCode code, List<?> facts, String ownWords) {
        String detail = texts.detail(language(), code.code(), facts).orElse(ownWords);
        return write(code, detail, List.of(), OptionalInt.empty());
    }

    ResponseBuilder ofMoved(OptionalInt current) {
        ProblemCode code = CommonProblem.STREAM_MOVED;
        List<Object> facts = current.isPresent() ? List.of(current.getAsInt()) : List.of();
        return write(code, texts.detail(language(), code.code(), facts).orElse(null), List.of(), current);
    }

    String text(String key, List<?> facts) {
        return texts.find(language(), key, facts).orElse(key);
    }

    Language language() {
        return Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private ResponseBuilder write(ProblemCode code, String detail, List<FieldError> errors, OptionalInt version) {
        Problem problem = new Problem(
                "/problems/" + code.code(),
                texts.title(language(), code.code()),
                code.status(),
                detail,
                uri.getRequestUri().getRawPath(),
                code.code(),
                errors,
                traceId(),
                code.retryable(),
                version.isPresent() ? version.getAsInt() : null);
        return Response.status(code.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language().tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}

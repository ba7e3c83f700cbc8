package vn.lienthong.chassis.web.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import java.util.List;
import vn.lienthong.chassis.web.problem.Problem.FieldError;

/** Puts problems into words. */
@Singleton
class ProblemWriter {
    private final Texts texts;

    ProblemWriter(Texts texts) {
        this.texts = texts;
    }

    /** Where the bundles have no detail, the refusal's own words serve, which may be null. */
    Problem write(Case refused, Language language, String path) {
        String code = refused.code().code();
        return new Problem(
                "/problems/" + code,
                texts.title(language, code),
                refused.code().status(),
                texts.detail(language, code, refused.facts()).orElse(refused.ownWords()),
                path,
                code,
                refused.places().stream().map(place -> error(place, language)).toList(),
                traceId(),
                refused.code().retryable(),
                refused.version());
    }

    private FieldError error(Refused.Place place, Language language) {
        String detail = texts.find(language, place.textKey(), place.facts()).orElse(place.textKey());
        return new FieldError(detail, place.pointer(), place.parameter());
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }

    /**
     * What is to be said of one refusal.
     *
     * @param ownWords for want of a text; may be null
     * @param version of a stream that has moved; null for all else
     */
    record Case(ProblemCode code, List<?> facts, List<Refused.Place> places, String ownWords, Integer version) {
        static Case of(ProblemCode code) {
            return new Case(code, List.of(), List.of(), null, null);
        }

        static Case of(Refused refused) {
            return new Case(refused.code(), refused.facts(), refused.places(), null, null);
        }
    }
}

package vn.lienthong.chassis.web.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
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
                refused.version(),
                refused.extensions());
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
     * @param extensions members of its own
     */
    record Case(
            ProblemCode code,
            List<?> facts,
            List<Refused.Place> places,
            String ownWords,
            Integer version,
            Map<String, Object> extensions) {
        Case(ProblemCode code, List<?> facts, String ownWords, Integer version) {
            this(code, facts, List.of(), ownWords, version, Map.of());
        }

        static Case of(ProblemCode code) {
            return new Case(code, List.of(), null, null);
        }

        static Case of(Refused refused) {
            return new Case(refused.code(), refused.facts(), refused.places(), null, null, refused.extensions());
        }
    }
}

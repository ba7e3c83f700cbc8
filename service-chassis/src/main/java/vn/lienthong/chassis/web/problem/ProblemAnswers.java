package vn.lienthong.chassis.web.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import vn.lienthong.chassis.web.problem.ProblemWriter.Case;

/** Answers the request at hand with a problem, in its language. */
@Singleton
class ProblemAnswers {
    private final ProblemWriter writer;
    private final HttpHeaders headers;
    private final UriInfo uri;

    ProblemAnswers(ProblemWriter writer, HttpHeaders headers, UriInfo uri) {
        this.writer = writer;
        this.headers = headers;
        this.uri = uri;
    }

    ResponseBuilder of(ProblemCode code) {
        return of(Case.of(code));
    }

    ResponseBuilder of(Case refused) {
        Language language = Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.status(refused.code().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(writer.write(refused, language, uri.getRequestUri().getRawPath()));
    }
}

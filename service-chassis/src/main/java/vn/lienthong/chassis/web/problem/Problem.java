package vn.lienthong.chassis.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * The body of a refusal (RFC 9457, {@code application/problem+json}).
 *
 * @param type where the code is documented, relative to the service
 * @param title what the code means, in the caller's language
 * @param detail what it means in this case; absent where there is nothing to add
 * @param instance path of the request
 * @param code stable, for programs
 * @param errors what is wrong where in the request
 * @param traceId finds the request in logs and traces
 * @param retryable whether the same request may succeed later
 * @param currentVersion the version that a moved stream has now
 * @param extensions members that only this kind of refusal has
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<FieldError> errors,
        String traceId,
        boolean retryable,
        Integer currentVersion,
        @JsonAnyGetter Map<String, Object> extensions) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * What is wrong at one place of the request.
     *
     * @param pointer JSON Pointer into the body; absent for a parameter or a header
     * @param parameter name of a query parameter or header; absent for the body
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(String detail, String pointer, String parameter) {}
}

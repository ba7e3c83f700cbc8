package vn.lienthong.chassis.web.problem;

/** What can go wrong in every service. */
public enum CommonProblem implements ProblemCode {
    INVALID_REQUEST(400),
    MALFORMED_JSON(400),
    INVALID_PARAMETER(400),
    INVALID_HEADER(400),
    IDEMPOTENCY_KEY_REQUIRED(400),
    IDEMPOTENCY_KEY_INVALID(400),
    IF_MATCH_INVALID(400),
    CURSOR_INVALID(400),
    CURSOR_MISMATCH(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    FOREIGN_AGENCY(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    RECORD_NOT_IN_THE_WAY(409),
    STREAM_MOVED(412),
    REQUEST_TOO_LARGE(413),
    /** What is to be recorded is more than one event can carry. */
    EVENT_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    IF_MATCH_REQUIRED(428),
    INTERNAL_ERROR(500),
    VIEW_BEHIND(503),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return status == 503;
    }
}

package vn.lienthong.intake;

import vn.lienthong.chassis.web.problem.ProblemCode;

/**
 * What can be wrong with a request to the intake: 400 where the body contradicts itself, 422 where it names what the
 * catalog does not allow, 403 where somebody else could do it.
 */
public enum IntakeProblem implements ProblemCode {
    PROCEDURE_UNKNOWN(422),
    PROCEDURE_NOT_IN_FORCE(422),
    /** No internal process was approved for it. */
    PROCEDURE_NOT_RECEIVABLE(422),
    CHANNEL_NOT_ALLOWED(422),
    /** The centre was arranged to receive by other channels only. */
    CHANNEL_NOT_OFFERED(422),
    CHANNEL_NOT_OPEN_TO_CALLER(403),
    CENTRE_UNKNOWN(422),
    CENTRE_CLOSED(422),
    /** The centre does not receive for these places (Decree 118/2025). */
    PLACE_NOT_SERVED(422),
    UNIT_UNKNOWN(422),
    PLACE_MISSING(422),
    DOCUMENT_MISSING(422),
    COMPONENT_UNKNOWN(422),
    COMPONENT_REPEATED(400),
    LEG_NOT_HELD(403),
    /** The catalog was not heard of far enough. */
    CATALOG_NOT_HEARD(503);

    private final int status;

    IntakeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public boolean retryable() {
        return this == CATALOG_NOT_HEARD;
    }
}

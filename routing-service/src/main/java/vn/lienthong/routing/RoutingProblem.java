package vn.lienthong.routing;

import vn.lienthong.chassis.web.problem.ProblemCode;

/** What can go wrong with a request to routing, beside what the rules of the plan refuse. */
public enum RoutingProblem implements ProblemCode {
    /** The agency named is none on this day, or the one that names it. */
    AGENCY_UNKNOWN(422),
    /** No process of the procedure is in force on the day. */
    PROCEDURE_UNKNOWN(404),
    /** The centre is not open on the day. */
    CENTRE_UNKNOWN(404);

    private final int status;

    RoutingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
